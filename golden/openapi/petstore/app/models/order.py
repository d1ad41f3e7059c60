"""The table of orders."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, Timestamp, enum
from app.models.base import Base
from app.models.enums import OrderStatus

if TYPE_CHECKING:
    from app.models.pet import Pet


class Order(Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        CheckConstraint("status IN ('placed', 'approved', 'delivered')", name="status_valid"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    quantity: int | None = Field(default=None)
    ship_date: datetime | None = Field(default=None, sa_type=Timestamp)
    status: OrderStatus | None = Field(default=None, sa_type=enum(OrderStatus))
    complete: bool | None = Field(default=None)
    pet_id: int | None = Field(
        default=None, foreign_key="pet.id", ondelete="SET NULL", sa_type=BigInteger, index=True
    )

    pet: Mapped[Optional["Pet"]] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
