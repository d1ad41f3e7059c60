"""The table of product orders."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, Timestamp, enum
from app.models.base import Base
from app.models.enums import OrderStatus

if TYPE_CHECKING:
    from app.models.customer import Customer
    from app.models.order_item import OrderItem


class ProductOrder(Base, table=True):
    """A product order."""

    __tablename__ = "product_order"
    __table_args__ = (
        CheckConstraint("status IN ('COMPLETED', 'PENDING', 'CANCELLED')", name="status_valid"),
        CheckConstraint("length(code) <= 255", name="code_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    placed_date: datetime = Field(sa_type=Timestamp)
    status: OrderStatus = Field(sa_type=enum(OrderStatus))
    code: str = Field(max_length=255)
    invoice_id: int | None = Field(default=None, sa_type=BigInteger)
    customer_id: int = Field(
        foreign_key="customer.id", ondelete="RESTRICT", sa_type=BigInteger, index=True
    )

    customer: Mapped["Customer"] = Relationship(
        back_populates="orders", sa_relationship_kwargs={"lazy": "raise"}
    )
    order_items: Mapped[list["OrderItem"]] = Relationship(
        back_populates="order", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
