"""The table of borrowed books."""

from datetime import date
from typing import TYPE_CHECKING, Optional

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.book import Book
    from app.models.client import Client


class BorrowedBook(Base, table=True):
    """A borrowed book."""

    __tablename__ = "borrowed_book"

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    borrow_date: date | None = Field(default=None)
    book_id: int | None = Field(
        default=None, foreign_key="book.id", ondelete="SET NULL", sa_type=BigInteger, unique=True
    )
    client_id: int | None = Field(
        default=None, foreign_key="client.id", ondelete="SET NULL", sa_type=BigInteger, unique=True
    )

    book: Mapped[Optional["Book"]] = Relationship(
        back_populates="borrowed_book", sa_relationship_kwargs={"lazy": "raise"}
    )
    client: Mapped[Optional["Client"]] = Relationship(
        back_populates="borrowed_book", sa_relationship_kwargs={"lazy": "raise"}
    )
