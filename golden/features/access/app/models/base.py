"""What every table shares: its base class, with names for constraints that migrations rely on."""

import os
import time
from collections.abc import Generator
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, MetaData, Table
from sqlalchemy.orm import declared_attr
from sqlmodel import SQLModel


class Base(SQLModel, defer_build=True):
    """Base of the tables. They validate nothing, so Pydantic need not build their validators."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    if TYPE_CHECKING:
        # SQLModel declares a method here, which a plain string may not replace.
        __tablename__: ClassVar[Any]


class Versioned:
    """A table whose rows count their versions: a session refuses to change a row that others did."""

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": Base.metadata.tables[cls.__tablename__].columns["version"]}

    if TYPE_CHECKING:
        __tablename__: ClassVar[Any]


def table_of(entity: type[Base]) -> Table:
    """Return the table behind an entity."""
    return Base.metadata.tables[entity.__tablename__]


def columns_of(table: FromClause, read: type[Any]) -> list[ColumnElement[Any]]:
    """Return the columns of a table that fill the dataclass `read` by position."""
    names = (field.name for field in fields(read))
    return [table.columns[name] for name in names if name in table.columns]


def utcnow() -> datetime:
    """Return the time, aware and in UTC."""
    return datetime.now(UTC)


def uuid7() -> UUID:
    """Return a UUIDv7 (RFC 9562): it sorts by creation time, so indexes grow at their end."""
    milliseconds, part = divmod(next(_TICKS), 4096)
    random = int.from_bytes(os.urandom(8)) >> 2
    return UUID(int=(milliseconds << 80) | (0x7 << 76) | (part << 64) | (0b10 << 62) | random)


def _ticks() -> Generator[int, None, None]:
    """Yield the time in parts of a millisecond, each later than the last: rows keep their order."""
    last = 0
    while True:
        last = max(last + 1, time.time_ns() * 4096 // 1_000_000)
        yield last


_TICKS = _ticks()
