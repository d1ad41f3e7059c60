"""The table of groups."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Json, Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.order import Order
    from app.models.user import User


class GroupMemberLink(Base, table=True):
    """Which users go with which groups."""

    __tablename__ = "group_member"

    group_id: UUID = Field(foreign_key="group.id", primary_key=True, ondelete="CASCADE")
    user_id: UUID = Field(foreign_key="user.id", primary_key=True, ondelete="CASCADE", index=True)


class Group(Base, table=True):
    """A group."""

    __tablename__ = "group"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    values: list[int] | None = Field(default=None, sa_type=Json)
    items: str | None = Field(default=None, sa_type=Text)
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

    members: Mapped[list["User"]] = Relationship(
        back_populates="groups",
        link_model=GroupMemberLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
    orders: Mapped[list["Order"]] = Relationship(
        back_populates="group", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
