"""The table of bags."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Field

from app.db.types import Json, ListOf, Timestamp
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Size


class Bag(Base, table=True):
    """A bag."""

    __tablename__ = "bag"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    words: list[str] = Field(sa_type=Json)
    numbers: list[int] = Field(sa_type=Json)
    prices: list[Decimal] | None = Field(default=None, sa_type=ListOf(list[Decimal]))
    days: list[date] = Field(
        default_factory=list, sa_type=ListOf(list[date]), sa_column_kwargs={"server_default": "[]"}
    )
    sizes: list[Size] = Field(sa_type=ListOf(list[Size]))
    moments: list[datetime] = Field(sa_type=ListOf(list[datetime]))
    tokens: list[UUID] | None = Field(default=None, sa_type=ListOf(list[UUID]))
    spans: list[timedelta] | None = Field(default=None, sa_type=ListOf(list[timedelta]))
    flags: list[bool] = Field(sa_type=Json)
    documents: list[Any] = Field(sa_type=Json)
    ratios: list[float] = Field(sa_type=Json)
    addresses: list[str] = Field(sa_type=Json)
    created_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP"), "onupdate": utcnow},
    )
