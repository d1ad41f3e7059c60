"""The table of publishers."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.book import Book


class Publisher(Base, table=True):
    """A publisher."""

    __tablename__ = "publisher"
    __table_args__ = (CheckConstraint("length(name) <= 100", name="name_length"),)

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    name: str = Field(max_length=100, unique=True)

    book: Mapped[Optional["Book"]] = Relationship(
        back_populates="publisher",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
