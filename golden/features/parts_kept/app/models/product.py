"""The table of products."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.order_line import OrderLine


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
    __table_args__ = (
        Index(
            "uq_product_name",
            "name",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=80)
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    order_lines: Mapped[list["OrderLine"]] = Relationship(
        back_populates="product",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[OrderLine.product_id]",
            "passive_deletes": "all",
        },
    )
