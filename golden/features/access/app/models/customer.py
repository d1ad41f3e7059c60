"""The table of customers."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7
from app.models.post import PostMentionLink

if TYPE_CHECKING:
    from app.models.order import Order
    from app.models.post import Post
    from app.models.user import User


class Customer(Base, table=True):
    """A customer."""

    __tablename__ = "customer"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=80)
    user_id: UUID = Field(foreign_key="user.id", ondelete="RESTRICT", index=True)
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

    user: Mapped["User"] = Relationship(
        back_populates="customers", sa_relationship_kwargs={"lazy": "raise"}
    )
    orders: Mapped[list["Order"]] = Relationship(
        back_populates="customer",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
    posts: Mapped[list["Post"]] = Relationship(
        back_populates="mentions",
        link_model=PostMentionLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
