"""The table of tickets."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.special_event import SpecialEvent


class Ticket(Base, table=True):
    """A ticket."""

    __tablename__ = "ticket"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    ticket_type: str = Field(sa_type=Text)
    ticket_date: date
    email: str | None = Field(default=None, sa_type=Text)
    confirmation_code: str = Field(sa_type=Text, unique=True)
    event_id: UUID | None = Field(
        default=None, foreign_key="special_event.id", ondelete="SET NULL", index=True
    )
    created_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP"), "onupdate": utcnow},
    )

    event: Mapped[Optional["SpecialEvent"]] = Relationship(
        back_populates="tickets", sa_relationship_kwargs={"lazy": "raise"}
    )
