"""The table of circles."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow
from app.models.person import PersonGroupLink

if TYPE_CHECKING:
    from app.models.person import Person


class Circle(Base, table=True):
    """A circle."""

    __tablename__ = "circle"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
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

    people: Mapped[list["Person"]] = Relationship(
        back_populates="groups",
        link_model=PersonGroupLink,
        sa_relationship_kwargs={"lazy": "raise"},
    )
