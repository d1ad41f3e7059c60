"""The table of order items."""

from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, decimal, enum
from app.models.base import Base
from app.models.enums import OrderItemStatus

if TYPE_CHECKING:
    from app.models.product import Product
    from app.models.product_order import ProductOrder


class OrderItem(Base, table=True):
    """An order item."""

    __tablename__ = "order_item"
    __table_args__ = (
        CheckConstraint("quantity >= 0", name="quantity_range"),
        CheckConstraint("total_price >= 0", name="total_price_range").ddl_if(dialect="postgresql"),
        CheckConstraint(
            "status IN ('AVAILABLE', 'OUT_OF_STOCK', 'BACK_ORDER')", name="status_valid"
        ),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    quantity: int
    total_price: Decimal = Field(sa_type=decimal(21, 2))
    status: OrderItemStatus = Field(sa_type=enum(OrderItemStatus))
    product_id: int = Field(
        foreign_key="product.id", ondelete="RESTRICT", sa_type=BigInteger, index=True
    )
    order_id: int = Field(
        foreign_key="product_order.id", ondelete="RESTRICT", sa_type=BigInteger, index=True
    )

    product: Mapped["Product"] = Relationship(
        back_populates="order_items", sa_relationship_kwargs={"lazy": "raise"}
    )
    order: Mapped["ProductOrder"] = Relationship(
        back_populates="order_items", sa_relationship_kwargs={"lazy": "raise"}
    )
