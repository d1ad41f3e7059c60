"""Writes: how the statements that change a row are composed, where an entity is versioned or deleted softly.

- `versioned`: the column `version` counts up with every UPDATE by itself (`onupdate`), so no statement mentions it. One
  that must not overwrite a newer version has the condition `_CURRENT` and the parameters `**expected(versions)`; if it
  finds no row, `_missed(db, key)` says why. Methods take `versions: Collection[int] | None = None`, None for any.
- `soft_delete`: `_THIS` finds live rows alone. A delete is an UPDATE of `deleted_at`; `delete_referring` does to the
  rows that refer to it what their `on_delete` says. Statements that read other rows add `live(...)`.
- A write that sets references to softly deleted rows runs in a transaction, and calls `check_references` after it.
"""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Entity, Model
from stackgen_fastapi.columns import Columns, in_create, in_update
from stackgen_fastapi.python import Code, Need, code, name

COL = name("sqlmodel", "col")


@dataclass(frozen=True)
class Writes:
    """What templates need to know of the writes of one entity."""

    versioned: bool
    soft: bool
    referring: bool  # rows that refer to a deleted one are to be looked at
    checks_created: bool  # a new row may refer to rows that are deleted softly
    checks_changed: bool
    versions: str  # a further parameter of methods
    expected: str  # a further argument of statements
    key_of_many: str  # the parts of each key, from the variable `keys`

    @property
    def plain(self) -> bool:
        """Whether a miss means that there is no row."""
        return not self.versioned


def writes_of(model: Model, entity: Entity) -> Writes:
    """The writes of an entity."""
    soft = [reference for reference in entity.references if model.entity(reference.target).soft_delete]
    return Writes(
        versioned=entity.versioned,
        soft=entity.soft_delete,
        referring=bool(model.references_to(entity.name)),
        checks_created=any(in_create(column) for reference in soft for column in reference.columns),
        checks_changed=any(in_update(entity, column) for reference in soft for column in reference.columns),
        versions=", *, versions: Collection[int] | None = None" if entity.versioned else "",
        expected=", **expected(versions)" if entity.versioned else "",
        key_of_many="[(key,) for key in keys]" if len(entity.key) == 1 else "keys",
    )


def live(entity: Entity, class_name: str = "") -> Code:
    """The condition that a row is not deleted: of an entity that is deleted softly."""
    return code(f"{{}}({class_name or entity.names.class_name}.deleted_at).is_(None)", COL)


def needs_of_writes(columns: Columns, writes: Writes) -> set[Need]:
    """What the writes of a service import."""
    needs: set[Need] = set()
    versions, rows = columns.module("db", "versions"), columns.module("db", "soft_delete")
    errors = columns.module("errors")
    if writes.versioned:
        needs |= {(versions, "at_version"), (versions, "expected"), (versions, "check_version")}
        needs |= {("collections.abc", "Collection"), (errors, "AppError"), (errors, "StaleVersionError")}
    if writes.soft:
        needs |= {("sqlalchemy", "update"), (columns.module("models", "base"), "utcnow"), (rows, "restore_row")}
        needs |= {(rows, "delete_referring")} if writes.referring else set()
    if writes.checks_created or writes.checks_changed:
        needs.add((rows, "check_references"))
    return needs


def is_versioned(model: Model) -> bool:
    """Whether some entity is."""
    return any(entity.versioned for entity in model.entities)


def deletes_softly(model: Model) -> bool:
    """Whether some entity is deleted softly."""
    return any(entity.soft_delete for entity in model.entities)


def keeps_parts(model: Model) -> bool:
    """Whether some rows that are deleted softly have parts."""
    return any(entity.soft_delete and entity.parts for entity in model.entities)


def checks_parts(model: Model) -> bool:
    """Whether a list that changes parts may make them refer to rows that are deleted softly."""
    return any(entity.parent and writes_of(model, entity).checks_changed for entity in model.entities)
