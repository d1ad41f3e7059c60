"""The table of ledgers."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey, Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.city import City


class Ledger(Base, table=True):
    """A ledger."""

    __tablename__ = "ledger"
    __table_args__ = (CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),)

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
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
        back_populates="ledger", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
