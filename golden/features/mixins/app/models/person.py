"""The table of people."""

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base, uuid7

if TYPE_CHECKING:
    from app.models.article import Article
    from app.models.product import Product


class Person(Base, table=True):
    """A person."""

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("length(email) <= 254", name="email_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    email: str = Field(max_length=254, unique=True)

    articles: Mapped[list["Article"]] = Relationship(
        back_populates="author", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    designs: Mapped[list["Product"]] = Relationship(
        back_populates="author", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
