"""The table of optional specimens."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Double, Text, text
from sqlmodel import Field

from app.db.types import Json, Timestamp, decimal, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Colour


class OptionalSpecimen(Base, table=True):
    """An optional specimen."""

    __tablename__ = "optional_specimen"
    __table_args__ = (
        CheckConstraint("length(code) <= 10", name="code_length"),
        CheckConstraint("length(email) <= 254", name="email_length"),
        CheckConstraint("length(homepage) <= 2048", name="homepage_length"),
        CheckConstraint("length(slug) <= 200", name="slug_length"),
        CheckConstraint("length(image) <= 7", name="image_length"),
        CheckConstraint("colour IN ('red', 'light-green', '3d')", name="colour_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str | None = Field(default=None, sa_type=Text)
    code: str | None = Field(default=None, max_length=10)
    body: str | None = Field(default=None, sa_type=Text)
    count: int | None = Field(default=None)
    total: int | None = Field(default=None, sa_type=BigInteger)
    ratio: float | None = Field(default=None, sa_type=Double)
    price: Decimal | None = Field(default=None, sa_type=decimal(12, 2))
    wide: Decimal | None = Field(default=None, sa_type=decimal(30, 6))
    is_open: bool | None = Field(default=None)
    born_on: date | None = Field(default=None)
    starts_at: time | None = Field(default=None)
    lasts: timedelta | None = Field(default=None)
    seen_at: datetime | None = Field(default=None, sa_type=Timestamp)
    token: UUID | None = Field(default=None)
    email: str | None = Field(default=None, max_length=254)
    homepage: str | None = Field(default=None, max_length=2048)
    slug: str | None = Field(default=None, max_length=200)
    secret: str | None = Field(default=None, max_length=255)
    payload: Any = Field(default=None, sa_type=Json, nullable=True)
    image: bytes | None = Field(default=None)
    colour: Colour | None = Field(default=None, sa_type=enum(Colour))
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
