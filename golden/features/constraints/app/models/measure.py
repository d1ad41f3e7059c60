"""The table of measures."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Double, Text, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7


class Measure(Base, table=True):
    """A measure."""

    __tablename__ = "measure"
    __table_args__ = (
        CheckConstraint("length(code) BETWEEN 3 AND 8", name="code_length"),
        CheckConstraint("level >= 0 AND level <= 10", name="level_range"),
        CheckConstraint("above > 0 AND above < 100", name="above_range"),
        CheckConstraint("fifths >= -50 AND fifths <= 50 AND (fifths % 5) = 0", name="fifths_range"),
        CheckConstraint("far >= 1", name="far_range"),
        CheckConstraint("ratio > 0 AND ratio <= 1", name="ratio_range"),
        CheckConstraint("price >= 0 AND price <= 99999.99", name="price_range").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("price >= 0 AND price <= 9999999", name="price_range").ddl_if(
            dialect="sqlite"
        ),
        CheckConstraint("positive > 0", name="positive_range"),
        CheckConstraint("cents >= 0 AND (cents % 0.05) = 0", name="cents_range").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("cents >= 0 AND (cents % 5) = 0", name="cents_range").ddl_if(
            dialect="sqlite"
        ),
        CheckConstraint("length(title) <= 20", name="title_length"),
        CheckConstraint("length(nick) >= 2", name="nick_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    code: str = Field(max_length=8)
    level: int
    above: int
    fifths: int
    far: int = Field(sa_type=BigInteger)
    ratio: float = Field(sa_type=Double)
    price: Decimal = Field(sa_type=decimal(8, 2))
    positive: Decimal = Field(sa_type=decimal(6, 2))
    cents: Decimal = Field(sa_type=decimal(6, 2))
    title: str = Field(max_length=20)
    nick: str = Field(sa_type=Text)
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
