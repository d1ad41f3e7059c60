"""The table of regions."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.city import City
    from app.models.country import Country


class Region(Base, table=True):
    """A region."""

    __tablename__ = "region"
    __table_args__ = (
        PrimaryKeyConstraint("country_code", "number"),
        CheckConstraint("number >= 1", name="number_range"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
    )

    number: int = Field(primary_key=True)
    name: str = Field(max_length=60)
    country_code: str = Field(
        max_length=2, primary_key=True, foreign_key="country.code", ondelete="RESTRICT", index=True
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

    country: Mapped["Country"] = Relationship(
        back_populates="regions", sa_relationship_kwargs={"lazy": "raise"}
    )
    cities: Mapped[list["City"]] = Relationship(
        back_populates="region", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
