"""The table of randoms."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Random(Base, table=True):
    """A random."""

    __tablename__ = "random"
    __table_args__ = (CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    label: str = Field(max_length=20)
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
