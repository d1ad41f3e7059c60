"""The table of badges."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.employee import Employee


class Badge(Base, table=True):
    """A badge."""

    __tablename__ = "badge"
    __table_args__ = (CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    number: str = Field(max_length=20, unique=True)
    employee_id: UUID = Field(foreign_key="employee.id", ondelete="CASCADE", unique=True)
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

    employee: Mapped["Employee"] = Relationship(
        back_populates="badge", sa_relationship_kwargs={"lazy": "raise"}
    )
