"""The table of artists."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.album import Album


class Artist(Base, table=True):
    """An artist."""

    __tablename__ = "artist"
    __table_args__ = (CheckConstraint("length(name) <= 120", name="name_length"),)

    id: int = Field(default=None, primary_key=True)
    name: str | None = Field(default=None, max_length=120)

    albums: Mapped[list["Album"]] = Relationship(
        back_populates="artist", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
