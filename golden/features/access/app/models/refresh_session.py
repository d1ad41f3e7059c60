"""The table of refresh sessions."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.user import User


class RefreshSession(Base, table=True):
    """A sign-in: all refresh tokens that follow from it are one family, of which the last alone is good."""

    __tablename__ = "refresh_session"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    token: UUID
    expires_at: datetime = Field(sa_type=Timestamp, index=True)
    revoked_at: datetime | None = Field(default=None, sa_type=Timestamp)
    user_id: UUID = Field(foreign_key="user.id", ondelete="CASCADE", index=True)
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

    user: Mapped["User"] = Relationship(sa_relationship_kwargs={"lazy": "raise"})
