"""The table of countries."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.region import Region


class Country(Base, table=True):
    """A country."""

    __tablename__ = "country"
    __table_args__ = (
        CheckConstraint("length(code) BETWEEN 2 AND 2", name="code_length"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
    )

    code: str = Field(max_length=2, primary_key=True)
    name: str = Field(max_length=60)
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

    regions: Mapped[list["Region"]] = Relationship(
        back_populates="country", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
