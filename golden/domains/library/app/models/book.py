"""The table of books."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.author import Author
    from app.models.borrowed_book import BorrowedBook
    from app.models.publisher import Publisher


class BookAuthorLink(Base, table=True):
    """Which authors go with which books."""

    __tablename__ = "book_author"

    book_id: int = Field(
        foreign_key="book.id", primary_key=True, ondelete="CASCADE", sa_type=BigInteger
    )
    author_id: int = Field(
        foreign_key="author.id",
        primary_key=True,
        ondelete="CASCADE",
        sa_type=BigInteger,
        index=True,
    )


class Book(Base, table=True):
    """A book."""

    __tablename__ = "book"
    __table_args__ = (
        CheckConstraint("length(isbn) BETWEEN 5 AND 13", name="isbn_length"),
        CheckConstraint("length(name) <= 100", name="name_length"),
        CheckConstraint("length(publish_year) BETWEEN 4 AND 50", name="publish_year_length"),
        CheckConstraint("length(cover) <= 500000", name="cover_length"),
        CheckConstraint("length(cover_content_type) <= 255", name="cover_content_type_length"),
        CheckConstraint("cover IS NULL OR cover_content_type IS NOT NULL", name="cover_has_a_type"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    isbn: str = Field(max_length=13, unique=True)
    name: str = Field(max_length=100)
    publish_year: str = Field(max_length=50)
    copies: int
    cover: bytes | None = Field(default=None)
    cover_content_type: str | None = Field(default=None, max_length=255)
    publisher_id: int | None = Field(
        default=None,
        foreign_key="publisher.id",
        ondelete="SET NULL",
        sa_type=BigInteger,
        unique=True,
    )

    publisher: Mapped[Optional["Publisher"]] = Relationship(
        back_populates="book", sa_relationship_kwargs={"lazy": "raise"}
    )
    authors: Mapped[list["Author"]] = Relationship(
        back_populates="books", link_model=BookAuthorLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    borrowed_book: Mapped[Optional["BorrowedBook"]] = Relationship(
        back_populates="book",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
