"""Tests of import and export, with a body of each kind of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.command_names import group_name
from stackgen_fastapi.python import Code, Need, import_block, needs_of, string
from stackgen_fastapi.suites.spelling import Subject
from stackgen_fastapi.transfers import transferred

templates = Templates(__package__)


@dataclass(frozen=True)
class Built:
    """A kind of rows, and the factory of a body."""

    name: str
    build: Code


@dataclass(frozen=True)
class TransferView:
    """All that test_transfer.py.j2 may see."""

    imports: str
    kinds: tuple[Built, ...]


def transfer_tests(columns: Columns) -> Iterator[Artifact]:
    """The module, if there is anything to import."""
    entities = transferred(columns.model)
    if not entities:
        return
    kinds = tuple(Built(string(group_name(entity)), Subject(columns, entity).build) for entity in entities)
    imports = import_block(_needs(columns) | needs_of(kind.build for kind in kinds), columns.app.package)
    view = TransferView(imports, kinds)
    yield templates.render("test_transfer.py.j2", layout.tests_path("commands", "test_transfer.py"), view)


def _needs(columns: Columns) -> set[Need]:
    files = columns.module("commands", "files")
    return {
        ("json", ""),
        ("collections.abc", "Awaitable"),
        ("collections.abc", "Callable"),
        ("dataclasses", "replace"),
        ("pathlib", "Path"),
        ("typing", "Any"),
        ("pytest", ""),
        *((files, word) for word in ("Writer", "format_of", "lines_of", "reading", "writing")),
        (columns.module("commands", "kinds"), "KINDS"),
        (columns.module("commands", "transfer"), "settable"),
        (columns.module("db", "session"), "Database"),
        ("tests.commands.conftest", "Invoke"),
        ("tests.commands.conftest", "failed"),
    }
