"""The table of albums."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.artist import Artist
    from app.models.track import Track


class Album(Base, table=True):
    """An album."""

    __tablename__ = "album"
    __table_args__ = (CheckConstraint("length(title) <= 160", name="title_length"),)

    id: int = Field(default=None, primary_key=True)
    title: str = Field(max_length=160)
    artist_id: int = Field(foreign_key="artist.id", ondelete="RESTRICT", index=True)

    artist: Mapped["Artist"] = Relationship(
        back_populates="albums", sa_relationship_kwargs={"lazy": "raise"}
    )
    tracks: Mapped[list["Track"]] = Relationship(
        back_populates="album", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
