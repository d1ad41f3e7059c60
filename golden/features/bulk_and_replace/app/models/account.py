"""The table of accounts."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, today, utcnow, uuid7
from app.models.enums import Priority

if TYPE_CHECKING:
    from app.models.article import Article


class Account(Base, table=True):
    """An account."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("length(email) <= 254", name="email_length"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
        CheckConstraint("priority IN ('low', 'high')", name="priority_valid"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    email: str = Field(max_length=254, unique=True)
    name: str | None = Field(default=None, max_length=60)
    priority: Priority = Field(
        default=Priority.low, sa_type=enum(Priority), sa_column_kwargs={"server_default": "low"}
    )
    joined_on: date = Field(
        default_factory=today, sa_column_kwargs={"server_default": text("CURRENT_DATE")}
    )
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

    articles: Mapped[list["Article"]] = Relationship(
        back_populates="account", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
