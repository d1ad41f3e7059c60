"""The table of clients."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.borrowed_book import BorrowedBook


class Client(Base, table=True):
    """A client."""

    __tablename__ = "client"
    __table_args__ = (
        CheckConstraint("length(first_name) <= 50", name="first_name_length"),
        CheckConstraint("length(last_name) <= 50", name="last_name_length"),
        CheckConstraint("length(email) <= 50", name="email_length"),
        CheckConstraint("length(address) <= 50", name="address_length"),
        CheckConstraint("length(phone) <= 20", name="phone_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    first_name: str = Field(max_length=50)
    last_name: str = Field(max_length=50)
    email: str | None = Field(default=None, max_length=50, unique=True)
    address: str | None = Field(default=None, max_length=50)
    phone: str | None = Field(default=None, max_length=20)

    borrowed_book: Mapped[Optional["BorrowedBook"]] = Relationship(
        back_populates="client",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
