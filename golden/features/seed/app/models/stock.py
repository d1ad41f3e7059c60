"""The table of stocks."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.country import Country
    from app.models.product import Product


class Stock(Base, table=True):
    """A stock."""

    __tablename__ = "stock"
    __table_args__ = (
        UniqueConstraint("product_id", "country_code"),
        CheckConstraint("amount >= 0", name="amount_range"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    amount: int
    product_id: UUID = Field(foreign_key="product.id", ondelete="RESTRICT", index=True)
    country_code: str = Field(
        max_length=2, foreign_key="country.code", ondelete="RESTRICT", index=True
    )
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

    product: Mapped["Product"] = Relationship(
        back_populates="stocks", sa_relationship_kwargs={"lazy": "raise"}
    )
    country: Mapped["Country"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
