"""The table of tickets."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, Versioned, utcnow, uuid7
from app.models.enums import Color

if TYPE_CHECKING:
    from app.models.label import Label


class TicketSeatLink(Base, table=True):
    """Which labels go with which tickets."""

    __tablename__ = "ticket_seat"

    ticket_id: UUID = Field(foreign_key="ticket.id", primary_key=True, ondelete="CASCADE")
    label_id: UUID = Field(foreign_key="label.id", primary_key=True, ondelete="CASCADE", index=True)


class Ticket(Versioned, Base, table=True):
    """A ticket."""

    __tablename__ = "ticket"
    __table_args__ = (
        CheckConstraint("color IN ('red', 'green')", name="color_valid"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    color: Color = Field(
        default=Color.red, sa_type=enum(Color), sa_column_kwargs={"server_default": "red"}
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
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    seats: Mapped[list["Label"]] = Relationship(
        back_populates="tickets",
        link_model=TicketSeatLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
