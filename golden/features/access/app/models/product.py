"""The table of products."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal
from app.models.base import Base, Versioned, utcnow, uuid7


class Product(Versioned, Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (CheckConstraint("length(sku) BETWEEN 1 AND 40", name="sku_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    sku: str = Field(max_length=40, unique=True)
    price: Decimal = Field(sa_type=decimal(12, 2))
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
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )
