"""The table of rooms."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType,
    )
    from app.models.booking import Booking


class Room(Base, table=True):
    """A room."""

    __tablename__ = "room"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 40", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=40, unique=True)
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

    bookings: Mapped[list["Booking"]] = Relationship(
        back_populates="room", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types: Mapped[
        list["AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType"]
    ] = Relationship(
        back_populates="a_relation_with_a_name_that_is_far_too_long_as_well",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
