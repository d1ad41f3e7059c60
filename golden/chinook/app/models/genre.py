"""The table of genres."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.track import Track


class Genre(Base, table=True):
    """A genre."""

    __tablename__ = "genre"
    __table_args__ = (CheckConstraint("length(name) <= 120", name="name_length"),)

    id: int = Field(default=None, primary_key=True)
    name: str | None = Field(default=None, max_length=120)

    tracks: Mapped[list["Track"]] = Relationship(
        back_populates="genre", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
