"""The table of orders."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.delivery import Delivery
    from app.models.order_line import OrderLine


class Order(Versioned, Base, table=True):
    """An order."""

    __tablename__ = "order"
    __table_args__ = (
        Index(
            "uq_order_number",
            "number",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=20)
    remark: str | None = Field(default=None, sa_type=Text)
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    lines: Mapped[list["OrderLine"]] = Relationship(
        back_populates="order",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
    delivery: Mapped[Optional["Delivery"]] = Relationship(
        back_populates="order",
        sa_relationship_kwargs={
            "lazy": "raise",
            "uselist": False,
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
