"""The table of passports."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.country import Country


class Passport(Base, table=True):
    """A passport."""

    __tablename__ = "passport"
    __table_args__ = (
        PrimaryKeyConstraint("country_code", "number"),
        CheckConstraint("length(number) BETWEEN 1 AND 20", name="number_length"),
        CheckConstraint("length(holder) BETWEEN 1 AND 80", name="holder_length"),
    )

    number: str = Field(max_length=20, primary_key=True)
    holder: str = Field(max_length=80)
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
        back_populates="passports", sa_relationship_kwargs={"lazy": "raise"}
    )
