"""The table of cities."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, PrimaryKeyConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.mayor import Mayor
    from app.models.region import Region
    from app.models.street import Street


class City(Base, table=True):
    """A city."""

    __tablename__ = "city"
    __table_args__ = (
        PrimaryKeyConstraint("region_country_code", "region_number", "name"),
        ForeignKeyConstraint(
            ["region_country_code", "region_number"],
            ["region.country_code", "region.number"],
            ondelete="RESTRICT",
        ),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
        Index("ix_city_region_country_code_region_number", "region_country_code", "region_number"),
    )

    name: str = Field(max_length=60, primary_key=True)
    founded_on: date | None = Field(default=None)
    region_country_code: str = Field(max_length=2, primary_key=True)
    region_number: int = Field(primary_key=True)
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

    region: Mapped["Region"] = Relationship(
        back_populates="cities", sa_relationship_kwargs={"lazy": "raise"}
    )
    streets: Mapped[list["Street"]] = Relationship(
        back_populates="city",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
    mayor: Mapped[Optional["Mayor"]] = Relationship(
        back_populates="city",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
