"""The table of products."""

from decimal import Decimal
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import decimal
from app.models.base import Base, uuid7

if TYPE_CHECKING:
    from app.models.person import Person


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (
        CheckConstraint("length(note) <= 200", name="note_length"),
        CheckConstraint("revision >= 1", name="revision_range"),
        CheckConstraint("stock >= 0", name="stock_range"),
        CheckConstraint("length(sku) BETWEEN 1 AND 40", name="sku_length"),
        CheckConstraint("note <> ''", name="note_not_blank"),
        CheckConstraint("price >= 0", name="price_not_negative"),
        Index("ix_product_author_id_revision", "author_id", "revision"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    note: str | None = Field(default=None, max_length=200)
    revision: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    stock: int = Field(default=0, index=True, sa_column_kwargs={"server_default": text("0")})
    price: Decimal = Field(sa_type=decimal(12, 2))
    sku: str = Field(max_length=40, unique=True)
    author_id: UUID | None = Field(
        default=None, foreign_key="person.id", ondelete="SET NULL", index=True
    )

    author: Mapped[Optional["Person"]] = Relationship(
        back_populates="designs", sa_relationship_kwargs={"lazy": "raise"}
    )
