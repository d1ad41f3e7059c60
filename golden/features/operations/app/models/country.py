"""The table of countries."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.event import Event


class Country(Base, table=True):
    """A country."""

    __tablename__ = "country"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),)

    id: int = Field(default=None, primary_key=True)
    name: str = Field(max_length=60, unique=True)

    events: Mapped[list["Event"]] = Relationship(
        back_populates="country", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
