"""Partial indexes: which rows an index holds, in the words of each database."""

from __future__ import annotations

from stackgen.model.entities import Entity, Index
from stackgen_fastapi.sql import Dialect, NotInSql, render

LIVE = "deleted_at IS NULL"


def index_condition(entity: Entity, index: Index | None) -> tuple[str | None, str | None]:
    """The condition on PostgreSQL and on SQLite; None where all rows are held. No index: a unique key.

    What is unique in an entity whose rows are deleted softly is unique among the live ones.
    """
    return _condition(entity, index, "postgresql"), _condition(entity, index, "sqlite")


def _condition(entity: Entity, index: Index | None, dialect: Dialect) -> str | None:
    own = _own(entity, index, dialect)
    if not entity.soft_delete or (index is not None and not index.unique):
        return own
    return f"({own}) AND {LIVE}" if own else LIVE


def _own(entity: Entity, index: Index | None, dialect: Dialect) -> str | None:
    if index is None or index.where is None:
        return None
    try:
        return render(entity, index.where, dialect)
    except NotInSql:
        return None
