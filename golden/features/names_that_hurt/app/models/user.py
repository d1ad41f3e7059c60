"""The table of users."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7
from app.models.group import GroupMemberLink

if TYPE_CHECKING:
    from app.models.group import Group
    from app.models.order import Order


class User(Base, table=True):
    """A user."""

    __tablename__ = "user"
    __table_args__ = (CheckConstraint("length(email) <= 254", name="email_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    email: str = Field(max_length=254, unique=True)
    password: str = Field(max_length=255)
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

    orders: Mapped[list["Order"]] = Relationship(
        back_populates="import_", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    groups: Mapped[list["Group"]] = Relationship(
        back_populates="members",
        link_model=GroupMemberLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
