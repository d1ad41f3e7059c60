"""The table of tickets."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import decimal
from app.models.base import Base, uuid7


class Ticket(Base, table=True):
    """A ticket."""

    __tablename__ = "ticket"
    __table_args__ = (
        CheckConstraint("stock >= 0", name="stock_range"),
        CheckConstraint("price >= 0", name="price_not_negative"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    stock: int = Field(default=0, index=True, sa_column_kwargs={"server_default": text("0")})
    price: Decimal = Field(sa_type=decimal(12, 2))
