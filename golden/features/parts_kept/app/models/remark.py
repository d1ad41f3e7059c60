"""The table of remarks."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.order_line import OrderLine


class Remark(Base, table=True):
    """A remark."""

    __tablename__ = "remark"
    __table_args__ = (
        CheckConstraint("length(text) BETWEEN 1 AND 200", name="text_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    text_: str = Field(
        max_length=200, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
    )
    line_id: UUID = Field(foreign_key="order_line.id", ondelete="CASCADE", index=True)
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

    line: Mapped["OrderLine"] = Relationship(
        back_populates="remarks", sa_relationship_kwargs={"lazy": "raise"}
    )
