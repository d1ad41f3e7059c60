"""Tests of versions over HTTP."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.artifacts.templates import Templates
from stackgen_fastapi.python import Code, code
from stackgen_fastapi.suites.bodies import Bodies, Case
from stackgen_fastapi.suites.views import Words

templates = Templates(__package__)


@dataclass(frozen=True)
class VersionsView:
    """All that test_versions.py.j2 may see."""

    words: Words
    creatable: bool
    readable: bool
    changeable: bool
    deletable: bool
    change: Code | None


def versions_view(bodies: Bodies, words: Words, operations: frozenset[str]) -> VersionsView:
    """The tests of an entity's routes."""
    return VersionsView(
        words=words,
        creatable="create" in operations,
        readable="get" in operations,
        changeable="update" in operations,
        deletable="delete" in operations,
        change=change_of(bodies),
    )


def change_of(bodies: Bodies) -> Code | None:
    """A change that a request may make."""
    case: Case | None = next(bodies.changes(shown=True), None)
    return code(f"{{{{{case.name}: {{}}}}}}", case.value) if case else None
