"""The table of drafts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Draft(Base, table=True):
    """A draft."""

    __tablename__ = "draft"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(sa_type=Text, unique=True)
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
