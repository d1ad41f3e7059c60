"""The table of lots."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.city import City
    from app.models.shelf import Shelf


class Lot(Base, table=True):
    """A lot."""

    __tablename__ = "lot"
    __table_args__ = (
        CheckConstraint("number >= 1", name="number_range"),
        CheckConstraint("length(label) BETWEEN 1 AND 60", name="label_length"),
    )

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    label: str = Field(max_length=60)
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
        back_populates="lot", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    shelves: Mapped[list["Shelf"]] = Relationship(
        back_populates="lot", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
