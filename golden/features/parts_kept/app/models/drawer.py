"""The table of drawers."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.cabinet import Cabinet


class Drawer(Base, table=True):
    """A drawer."""

    __tablename__ = "drawer"
    __table_args__ = (CheckConstraint("length(code) BETWEEN 1 AND 10", name="code_length"),)

    code: str = Field(max_length=10, primary_key=True)
    depth: int | None = Field(default=None)
    cabinet_id: UUID = Field(foreign_key="cabinet.id", ondelete="CASCADE", index=True)
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

    cabinet: Mapped["Cabinet"] = Relationship(
        back_populates="drawers", sa_relationship_kwargs={"lazy": "raise"}
    )
