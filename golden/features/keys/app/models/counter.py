"""The table of counters."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.city import City


class Counter(Base, table=True):
    """A counter."""

    __tablename__ = "counter"
    __table_args__ = (CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),)

    id: int = Field(default=None, primary_key=True)
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

    cities: Mapped[list["City"]] = Relationship(
        back_populates="counter", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
