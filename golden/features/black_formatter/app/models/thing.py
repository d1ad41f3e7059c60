"""The table of things."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, decimal, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Size

if TYPE_CHECKING:
    from app.models.tag import Tag


class ThingTagLink(Base, table=True):
    """Which tags go with which things."""

    __tablename__ = "thing_tag"

    thing_id: UUID = Field(foreign_key="thing.id", primary_key=True, ondelete="CASCADE")
    tag_id: UUID = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class Thing(Base, table=True):
    """A thing."""

    __tablename__ = "thing"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 20", name="name_length"),
        CheckConstraint("size IN ('small', 'large')", name="size_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=20, unique=True)
    size: Size = Field(
        default=Size.small, sa_type=enum(Size), sa_column_kwargs={"server_default": "small"}
    )
    price: Decimal = Field(sa_type=decimal(8, 2))
    parent_id: UUID | None = Field(
        default=None, foreign_key="thing.id", ondelete="SET NULL", index=True
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

    parent: Mapped[Optional["Thing"]] = Relationship(
        back_populates="things",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Thing.id]"},
    )
    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="things", link_model=ThingTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    things: Mapped[list["Thing"]] = Relationship(
        back_populates="parent", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
