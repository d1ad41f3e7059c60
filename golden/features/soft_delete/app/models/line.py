"""The table of lines."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.order import Order
    from app.models.remark import Remark


class Line(Versioned, Base, table=True):
    """A line."""

    __tablename__ = "line"
    __table_args__ = (
        CheckConstraint("quantity >= 1", name="quantity_range"),
        CheckConstraint("length(code) BETWEEN 1 AND 20", name="code_length"),
        Index(
            "ix_line_code",
            "code",
            unique=True,
            postgresql_where=text("(quantity > 5) AND deleted_at IS NULL"),
            sqlite_where=text("(quantity > 5) AND deleted_at IS NULL"),
        ),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    quantity: int
    code: str | None = Field(default=None, max_length=20)
    order_id: UUID = Field(foreign_key="order.id", ondelete="CASCADE", index=True)
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

    order: Mapped["Order"] = Relationship(
        back_populates="lines", sa_relationship_kwargs={"lazy": "raise"}
    )
    remarks: Mapped[list["Remark"]] = Relationship(
        back_populates="line",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
