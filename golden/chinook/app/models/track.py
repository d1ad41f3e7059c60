"""The table of tracks."""

from decimal import Decimal
from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import decimal
from app.models.base import Base
from app.models.playlist import PlaylistTrackLink

if TYPE_CHECKING:
    from app.models.album import Album
    from app.models.genre import Genre
    from app.models.invoice_line import InvoiceLine
    from app.models.media_type import MediaType
    from app.models.playlist import Playlist


class Track(Base, table=True):
    """A track."""

    __tablename__ = "track"
    __table_args__ = (
        CheckConstraint("length(name) <= 200", name="name_length"),
        CheckConstraint("length(composer) <= 220", name="composer_length"),
    )

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=200)
    composer: str | None = Field(default=None, max_length=220)
    milliseconds: int
    bytes_: int | None = Field(
        default=None,
        sa_column_kwargs={"name": "bytes", "key": "bytes_", "info": {"field": "bytes"}},
    )
    unit_price: Decimal = Field(sa_type=decimal(10, 2))
    album_id: int | None = Field(
        default=None, foreign_key="album.id", ondelete="SET NULL", index=True
    )
    media_type_id: int = Field(foreign_key="media_type.id", ondelete="RESTRICT", index=True)
    genre_id: int | None = Field(
        default=None, foreign_key="genre.id", ondelete="SET NULL", index=True
    )

    album: Mapped[Optional["Album"]] = Relationship(
        back_populates="tracks", sa_relationship_kwargs={"lazy": "raise"}
    )
    media_type: Mapped["MediaType"] = Relationship(
        back_populates="tracks", sa_relationship_kwargs={"lazy": "raise"}
    )
    genre: Mapped[Optional["Genre"]] = Relationship(
        back_populates="tracks", sa_relationship_kwargs={"lazy": "raise"}
    )
    invoice_lines: Mapped[list["InvoiceLine"]] = Relationship(
        back_populates="track", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    playlists: Mapped[list["Playlist"]] = Relationship(
        back_populates="tracks",
        link_model=PlaylistTrackLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
