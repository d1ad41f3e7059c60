"""What every table shares: its base class, with names for constraints that migrations rely on."""

import os
import time
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, MetaData, Table
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
    random = int.from_bytes(os.urandom(10))
    milliseconds = time.time_ns() // 1_000_000
    head = (milliseconds << 80) | (0x7 << 76) | ((random >> 62 & 0xFFF) << 64)
    return UUID(int=head | (0b10 << 62) | (random & ((1 << 62) - 1)))
