"""The table of entries."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Double, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal, enum
from app.models.base import Base, utcnow
from app.models.enums import Level


class Entry(Base, table=True):
    """An entry."""

    __tablename__ = "entry"
    __table_args__ = (
        CheckConstraint("level IN ('low', 'mid', 'high')", name="level_valid"),
        CheckConstraint("length(label) <= 10", name="label_length"),
    )

    id: int = Field(default=None, primary_key=True)
    rank: int | None = Field(default=None)
    score: Decimal | None = Field(default=None, sa_type=decimal(6, 2))
    level: Level | None = Field(default=None, sa_type=enum(Level))
    seen_at: datetime | None = Field(default=None, sa_type=Timestamp)
    day: date | None = Field(default=None)
    tm: time | None = Field(default=None)
    lasts: timedelta | None = Field(default=None)
    label: str | None = Field(default=None, max_length=10)
    ratio: float | None = Field(default=None, sa_type=Double)
    flag: bool | None = Field(default=None)
    wide: Decimal | None = Field(default=None, sa_type=decimal(30, 6))
    big: int | None = Field(default=None, sa_type=BigInteger)
    token: UUID | None = Field(default=None)
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
