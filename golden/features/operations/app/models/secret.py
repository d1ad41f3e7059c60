"""The table of secrets."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Secret(Base, table=True):
    """A secret."""

    __tablename__ = "secret"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    text_: str = Field(
        sa_type=Text, sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}}
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
