"""The table of authors."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base
from app.models.book import BookAuthorLink

if TYPE_CHECKING:
    from app.models.book import Book


class Author(Base, table=True):
    """An author."""

    __tablename__ = "author"
    __table_args__ = (
        CheckConstraint("length(first_name) <= 50", name="first_name_length"),
        CheckConstraint("length(last_name) <= 50", name="last_name_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    first_name: str = Field(max_length=50)
    last_name: str = Field(max_length=50)

    books: Mapped[list["Book"]] = Relationship(
        back_populates="authors",
        link_model=BookAuthorLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
