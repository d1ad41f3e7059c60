"""The table of pairs."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Double, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Pair(Base, table=True):
    """A pair."""

    __tablename__ = "pair"
    __table_args__ = (CheckConstraint('length("right") BETWEEN 1 AND 8', name="right_length"),)

    left: int = Field(primary_key=True)
    right: str = Field(max_length=8, primary_key=True)
    weight: float | None = Field(default=None, sa_type=Double)
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
