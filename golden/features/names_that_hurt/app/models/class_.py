"""The table of classes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Class(Base, table=True):
    """A class."""

    __tablename__ = "class"
    __table_args__ = (CheckConstraint("length(def) BETWEEN 1 AND 10", name="def_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    def_: str = Field(
        max_length=10,
        unique=True,
        sa_column_kwargs={"name": "def", "key": "def_", "info": {"field": "def"}},
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
