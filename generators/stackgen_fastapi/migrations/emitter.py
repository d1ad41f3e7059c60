"""Migrations: the first revision, written from the model; no database is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.artifacts.contract import Artifact, Ownership, Request
from stackgen.artifacts.templates import Templates
from stackgen.model.entities import App
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.migrations.relational import schema_of
from stackgen_fastapi.migrations.tables import CreateTable, LateKey, created, late_keys
from stackgen_fastapi.python import literal

templates = Templates(__package__)


@dataclass(frozen=True)
class RevisionView:
    """All that revision.py.j2 may see."""

    revision: str
    postgresql: bool  # whether the module of that dialect is imported
    tables: tuple[CreateTable, ...]
    late: tuple[LateKey, ...]
    dropped: tuple[str, ...]


def emit(request: Request) -> Iterator[Artifact]:
    app = request.model.app
    tables = schema_of(Columns(request.model)).tables
    new = tuple(created(tables))
    view = RevisionView(
        revision=literal(_revision(app)).text,
        postgresql=any("postgresql." in item.text for table in new for item in table.items),
        tables=new,
        late=tuple(late_keys(tables)),
        dropped=tuple(table.name for table in reversed(new)),
    )
    yield templates.render("revision.py.j2", _path(app), view, Ownership.APPEND_ONLY)


def _path(app: App) -> PurePosixPath:
    return PurePosixPath("alembic", "versions", f"0001_{_revision(app)}_create_tables.py")


def _revision(app: App) -> str:
    """The identifier of the first revision.

    It depends on the application's name alone, so that a model that grows never renames a revision that databases
    already know. What changes later is the matter of further revisions.
    """
    return hashlib.sha256(f"{app.name}: create tables".encode()).hexdigest()[:12]
