"""The table of offices."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, text
from sqlalchemy.orm import Mapped
from sqlalchemy.schema import conv
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.employee import Employee
    from app.models.flight import Flight


class Office(Base, table=True):
    """An office."""

    __tablename__ = "office"
    __table_args__ = (
        ForeignKeyConstraint(
            ["caretaker_id"],
            ["employee.id"],
            name=conv("fk_office_caretaker_id"),
            ondelete="SET NULL",
            use_alter=True,
        ),
        CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=80, unique=True)
    caretaker_id: UUID | None = Field(default=None, index=True)
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

    caretaker: Mapped[Optional["Employee"]] = Relationship(
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[Office.caretaker_id]"}
    )
    employees: Mapped[list["Employee"]] = Relationship(
        back_populates="office",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[Employee.office_id]",
            "passive_deletes": "all",
        },
    )
    departures: Mapped[list["Flight"]] = Relationship(
        back_populates="origin",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[Flight.origin_id]",
            "passive_deletes": "all",
        },
    )
    arrivals: Mapped[list["Flight"]] = Relationship(
        back_populates="destination",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[Flight.destination_id]",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
