"""The table of tickets."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Json, Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.member import Member


class Ticket(Base, table=True):
    """A ticket."""

    __tablename__ = "ticket"
    __table_args__ = (
        CheckConstraint("length(title) BETWEEN 1 AND 80", name="title_length"),
        {"info": {"soft_delete": True}},
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=80)
    labels: list[str] = Field(sa_type=Json)
    payload: Any = Field(default=None, sa_type=Json, nullable=True)
    member_id: UUID = Field(foreign_key="member.id", ondelete="RESTRICT", index=True)
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)

    member: Mapped["Member"] = Relationship(
        back_populates="tickets", sa_relationship_kwargs={"lazy": "raise"}
    )
