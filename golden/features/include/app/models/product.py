"""The table of products."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7
from app.models.order import OrderProductLink

if TYPE_CHECKING:
    from app.models.order import Order


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 120", name="name_length"),
        CheckConstraint("length(sku) BETWEEN 1 AND 40", name="sku_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=120)
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

    orders: Mapped[list["Order"]] = Relationship(
        back_populates="products",
        link_model=OrderProductLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
