"""The table of categories."""

from datetime import datetime
from typing import Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Category(Base, table=True):
    """A category."""

    __tablename__ = "category"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 40", name="name_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=40)
    parent_id: UUID | None = Field(
        default=None, foreign_key="category.id", ondelete="CASCADE", index=True
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    parent: Mapped[Optional["Category"]] = Relationship(
        back_populates="children",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Category.id]"},
    )
    children: Mapped[list["Category"]] = Relationship(
        back_populates="parent",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
