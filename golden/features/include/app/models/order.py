"""The table of orders."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Channel, Currency

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.product import Product
    from app.models.receipt import Receipt


class OrderProductLink(Base, table=True):
    """Which products go with which orders."""

    __tablename__ = "order_product"

    order_id: UUID = Field(foreign_key="order.id", primary_key=True, ondelete="CASCADE")
    product_id: UUID = Field(
        foreign_key="product.id", primary_key=True, ondelete="CASCADE", index=True
    )


class Order(Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),
        CheckConstraint("channel IN ('web', 'shop')", name="channel_valid"),
        CheckConstraint("currency IN ('eur', 'usd')", name="currency_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=20, unique=True)
    channel: Channel = Field(
        default=Channel.web, sa_type=enum(Channel), sa_column_kwargs={"server_default": "web"}
    )
    currency: Currency = Field(sa_type=enum(Currency))
    customer_id: UUID = Field(foreign_key="customer.id", ondelete="RESTRICT", index=True)
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

    customer: Mapped["Customer"] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
    products: Mapped[list["Product"]] = Relationship(
        back_populates="orders",
        link_model=OrderProductLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
    receipts: Mapped[list["Receipt"]] = Relationship(
        back_populates="order", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
