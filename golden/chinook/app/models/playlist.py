"""The table of playlists."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.track import Track


class PlaylistTrackLink(Base, table=True):
    """Which tracks go with which playlists."""

    __tablename__ = "playlist_track"

    playlist_id: int = Field(foreign_key="playlist.id", primary_key=True, ondelete="CASCADE")
    track_id: int = Field(foreign_key="track.id", primary_key=True, ondelete="CASCADE", index=True)


class Playlist(Base, table=True):
    """A playlist."""

    __tablename__ = "playlist"
    __table_args__ = (CheckConstraint("length(name) <= 120", name="name_length"),)

    id: int = Field(default=None, primary_key=True)
    name: str | None = Field(default=None, max_length=120)

    tracks: Mapped[list["Track"]] = Relationship(
        back_populates="playlists",
        link_model=PlaylistTrackLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
