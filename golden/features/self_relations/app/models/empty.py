"""The table of empties."""

from datetime import datetime

from sqlalchemy import text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Empty(Base, table=True):
    """An empty."""

    __tablename__ = "empty"

    id: int = Field(default=None, primary_key=True)
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
