"""The table of labels."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.review import Review


class Label(Base, table=True):
    """A label."""

    __tablename__ = "label"
    __table_args__ = (
        CheckConstraint("length(shelf) BETWEEN 1 AND 20", name="shelf_length"),
        CheckConstraint("place >= 1", name="place_range"),
        {"info": {"soft_delete": True}},
    )

    shelf: str = Field(max_length=20, primary_key=True)
    place: int = Field(primary_key=True)
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    reviews: Mapped[list["Review"]] = Relationship(
        back_populates="label", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
