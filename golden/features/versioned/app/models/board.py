"""The table of boards."""

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base, Versioned, uuid7

if TYPE_CHECKING:
    from app.models.tag import Tag


class BoardTagLink(Base, table=True):
    """Which tags go with which boards."""

    __tablename__ = "board_tag"

    board_id: UUID = Field(foreign_key="board.id", primary_key=True, ondelete="CASCADE")
    tag_id: UUID = Field(foreign_key="tag.id", primary_key=True, ondelete="CASCADE", index=True)


class Board(Versioned, Base, table=True):
    """A board."""

    __tablename__ = "board"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )

    tags: Mapped[list["Tag"]] = Relationship(
        back_populates="boards", link_model=BoardTagLink, sa_relationship_kwargs={"lazy": "raise"}
    )
