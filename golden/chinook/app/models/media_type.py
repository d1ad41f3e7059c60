"""The table of media types."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.track import Track


class MediaType(Base, table=True):
    """A media type."""

    __tablename__ = "media_type"
    __table_args__ = (CheckConstraint("length(name) <= 120", name="name_length"),)

    id: int = Field(default=None, primary_key=True)
    name: str | None = Field(default=None, max_length=120)

    tracks: Mapped[list["Track"]] = Relationship(
        back_populates="media_type",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
