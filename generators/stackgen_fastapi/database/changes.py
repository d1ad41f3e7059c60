"""The module that sees changes inside of JSON columns, where there are such columns."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.artifacts.contract import Artifact
from stackgen.artifacts.templates import Templates
from stackgen_fastapi import layout
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.python import Need, import_block
from stackgen_fastapi.sqltypes import has_json

templates = Templates(__package__)

NEEDS: frozenset[Need] = frozenset(
    {
        ("collections.abc", "Sequence"),
        ("functools", "cache"),
        ("typing", "Any"),
        ("pydantic_core", "to_json"),
        ("sqlalchemy", "JSON"),
        ("sqlalchemy", "event"),
        ("sqlalchemy", "inspect"),
        ("sqlalchemy.orm", "InstanceState"),
        ("sqlalchemy.orm", "Mapper"),
        ("sqlalchemy.orm.attributes", "flag_modified"),
        ("sqlmodel", "Session"),
        ("typing_extensions", "override"),
    }
)


@dataclass(frozen=True)
class ChangesView:
    """All that changes.py.j2 may see."""

    imports: str
    kinds: str


def changes(columns: Columns, used: set[str]) -> Artifact | None:
    """The module, if some column is JSON; `used` are the application's own column types."""
    if not has_json(columns.model):
        return None
    own = [word for word in ("ListOf", "ValueOf") if word in used]
    needs = (
        NEEDS | {(columns.module("models", "base"), "Base")} | {(columns.module("db", "types"), word) for word in own}
    )
    view = ChangesView(import_block(needs, columns.app.package), " | ".join(["JSON", *own]))
    return templates.render("changes.py.j2", layout.path(columns.app, "db", "changes.py"), view)
