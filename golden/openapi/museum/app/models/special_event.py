"""The table of special events."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Double, Text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import ListOf
from app.models.base import Base, uuid7

if TYPE_CHECKING:
    from app.models.ticket import Ticket


class SpecialEvent(Base, table=True):
    """A special event."""

    __tablename__ = "special_event"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(sa_type=Text)
    location: str = Field(sa_type=Text)
    event_description: str = Field(sa_type=Text)
    dates: list[date] = Field(sa_type=ListOf(list[date]))
    price: float = Field(sa_type=Double)

    tickets: Mapped[list["Ticket"]] = Relationship(
        back_populates="event", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
