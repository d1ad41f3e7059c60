"""The table of members."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Role

if TYPE_CHECKING:
    from app.models.ticket import Ticket


class Member(Base, table=True):
    """A member."""

    __tablename__ = "member"
    __table_args__ = (
        CheckConstraint("length(email) <= 254", name="email_length"),
        CheckConstraint("length(pin) BETWEEN 4 AND 8", name="pin_length"),
        CheckConstraint("role IN ('clerk', 'admin')", name="role_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    email: str = Field(max_length=254, unique=True)
    password: str = Field(max_length=255)
    pin: str = Field(max_length=8)
    role: Role | None = Field(default=None, sa_type=enum(Role))
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

    tickets: Mapped[list["Ticket"]] = Relationship(
        back_populates="member", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
