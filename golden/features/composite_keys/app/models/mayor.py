"""The table of mayors."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.city import City


class Mayor(Base, table=True):
    """A mayor."""

    __tablename__ = "mayor"
    __table_args__ = (
        ForeignKeyConstraint(
            ["city_region_country_code", "city_region_number", "city_name"],
            ["city.region_country_code", "city.region_number", "city.name"],
            ondelete="RESTRICT",
        ),
        UniqueConstraint("city_region_country_code", "city_region_number", "city_name"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=60)
    city_region_country_code: str = Field(max_length=2)
    city_region_number: int
    city_name: str = Field(max_length=60)
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

    city: Mapped["City"] = Relationship(
        back_populates="mayor", sa_relationship_kwargs={"lazy": "raise"}
    )
