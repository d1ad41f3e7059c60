"""The table of settings."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, CheckConstraint, Double, Text, text
from sqlmodel import Field

from app.db.types import Json, JsonValue, Timestamp, decimal, enum
from app.models.base import Base, today, utcnow, uuid7
from app.models.enums import Level
from app.schemas.types import parse_duration


class Setting(Base, table=True):
    """A setting."""

    __tablename__ = "setting"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 50", name="name_length"),
        CheckConstraint("level IN ('low', 'very-high')", name="level_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=50)
    text_value: str = Field(
        default='it\'s "quoted"',
        sa_type=Text,
        sa_column_kwargs={"server_default": text("'it''s \"quoted\"'")},
    )
    number: int = Field(default=42, sa_column_kwargs={"server_default": text("42")})
    big: int = Field(
        default=9_007_199_254_740_993,
        sa_type=BigInteger,
        sa_column_kwargs={"server_default": text("9007199254740993")},
    )
    ratio: float = Field(
        default=0.5, sa_type=Double, sa_column_kwargs={"server_default": text("0.5")}
    )
    price: Decimal = Field(default=Decimal("9.99"), sa_type=decimal(8, 2))
    free: Decimal = Field(
        default=Decimal("0.00"),
        sa_type=decimal(8, 2),
        sa_column_kwargs={"server_default": text("0")},
    )
    on: bool = Field(default=True, sa_column_kwargs={"server_default": text("true")})
    off: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    day: date = Field(
        default=date.fromisoformat("2030-01-31"), sa_column_kwargs={"server_default": "2030-01-31"}
    )
    made_on: date = Field(
        default_factory=today, sa_column_kwargs={"server_default": text("CURRENT_DATE")}
    )
    noon: time = Field(default=time.fromisoformat("12:00:00"))
    span: timedelta = Field(default=parse_duration("P1DT12H"))
    moment: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    fixed: datetime = Field(
        default=datetime.fromisoformat("2030-01-31T12:00:00Z"), sa_type=Timestamp
    )
    token: UUID = Field(default_factory=uuid4)
    ordered: UUID = Field(default_factory=uuid7)
    level: Level = Field(
        default=Level.high, sa_type=enum(Level), sa_column_kwargs={"server_default": "very-high"}
    )
    note: str | None = Field(
        default="none yet", sa_type=Text, sa_column_kwargs={"server_default": "none yet"}
    )
    payload: Any = Field(default={"a": [1, "two", None]}, sa_type=JsonValue)
    words: list[str] = Field(default=["a", "b"], sa_type=Json)
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
