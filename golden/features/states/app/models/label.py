"""The table of labels."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7
from app.models.order import OrderLabelLink
from app.models.ticket import TicketSeatLink

if TYPE_CHECKING:
    from app.models.order import Order
    from app.models.ticket import Ticket


class Label(Base, table=True):
    """A label."""

    __tablename__ = "label"
    __table_args__ = (CheckConstraint("length(text) BETWEEN 1 AND 20", name="text_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    text_: str = Field(
        max_length=20,
        unique=True,
        sa_column_kwargs={"name": "text", "key": "text_", "info": {"field": "text"}},
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

    orders: Mapped[list["Order"]] = Relationship(
        back_populates="labels", link_model=OrderLabelLink, sa_relationship_kwargs={"lazy": "raise"}
    )
    tickets: Mapped[list["Ticket"]] = Relationship(
        back_populates="seats", link_model=TicketSeatLink, sa_relationship_kwargs={"lazy": "raise"}
    )
