"""The table of specimens."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Double, Text, text
from sqlmodel import Field

from app.db.types import JsonValue, Timestamp, decimal, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Colour


class Specimen(Base, table=True):
    """One of each."""

    __tablename__ = "specimen"
    __table_args__ = (
        CheckConstraint("length(code) <= 10", name="code_length"),
        CheckConstraint("length(label) BETWEEN 2 AND 40", name="label_length"),
        CheckConstraint("length(email) <= 254", name="email_length"),
        CheckConstraint("length(homepage) <= 2048", name="homepage_length"),
        CheckConstraint("length(slug) <= 200", name="slug_length"),
        CheckConstraint("length(image) <= 100", name="image_length"),
        CheckConstraint("colour IN ('red', 'light-green', '3d')", name="colour_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(sa_type=Text)
    code: str = Field(max_length=10)
    label: str = Field(max_length=40)
    body: str = Field(sa_type=Text)
    count: int
    total: int = Field(sa_type=BigInteger)
    ratio: float = Field(sa_type=Double)
    price: Decimal = Field(sa_type=decimal(12, 2))
    wide: Decimal = Field(sa_type=decimal(30, 6))
    whole: Decimal = Field(sa_type=decimal(5, 0))
    fraction: Decimal = Field(sa_type=decimal(4, 4))
    is_open: bool
    born_on: date
    starts_at: time
    lasts: timedelta
    seen_at: datetime = Field(sa_type=Timestamp)
    token: UUID
    email: str = Field(max_length=254)
    homepage: str = Field(max_length=2048)
    slug: str = Field(max_length=200)
    secret: str = Field(max_length=255)
    payload: Any = Field(sa_type=JsonValue)
    image: bytes
    colour: Colour = Field(sa_type=enum(Colour))
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
