"""The table of bookings."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, desc, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import State

if TYPE_CHECKING:
    from app.models.room import Room


class Booking(Base, table=True):
    """A booking."""

    __tablename__ = "booking"
    __table_args__ = (
        UniqueConstraint("room_id", "day", "slot"),
        CheckConstraint("slot >= 1 AND slot <= 24", name="slot_range"),
        CheckConstraint("state IN ('open', 'closed')", name="state_valid"),
        CheckConstraint("length(guest) BETWEEN 1 AND 60", name="guest_length"),
        Index("ix_booking_guest_day", "guest", desc("day")),
        Index(
            "ix_open_bookings",
            "room_id",
            "state",
            postgresql_where=text("state = 'open'"),
            sqlite_where=text("state = 'open'"),
        ),
        Index("ix_booking_guest_rank", "guest", "rank", unique=True),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    day: date
    slot: int
    state: State = Field(
        default=State.open, sa_type=enum(State), sa_column_kwargs={"server_default": "open"}
    )
    guest: str = Field(max_length=60)
    rank: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    room_id: UUID = Field(foreign_key="room.id", ondelete="RESTRICT", index=True)
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

    room: Mapped["Room"] = Relationship(
        back_populates="bookings", sa_relationship_kwargs={"lazy": "raise"}
    )
