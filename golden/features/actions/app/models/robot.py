"""The table of robots."""

from datetime import datetime

from sqlalchemy import Text, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Robot(Base, table=True):
    """A robot."""

    __tablename__ = "robot"

    id: int = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
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
