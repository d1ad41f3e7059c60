"""The table of employees."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.badge import Badge
    from app.models.office import Office


class Employee(Base, table=True):
    """An employee."""

    __tablename__ = "employee"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=80)
    manager_id: UUID | None = Field(
        default=None, foreign_key="employee.id", ondelete="SET NULL", index=True
    )
    office_id: UUID | None = Field(
        default=None, foreign_key="office.id", ondelete="SET NULL", index=True
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

    manager: Mapped[Optional["Employee"]] = Relationship(
        back_populates="reports",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[Employee.id]"},
    )
    office: Mapped[Optional["Office"]] = Relationship(
        back_populates="employees",
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[Employee.office_id]"},
    )
    reports: Mapped[list["Employee"]] = Relationship(
        back_populates="manager", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    badge: Mapped[Optional["Badge"]] = Relationship(
        back_populates="employee",
        sa_relationship_kwargs={
            "lazy": "raise",
            "uselist": False,
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
