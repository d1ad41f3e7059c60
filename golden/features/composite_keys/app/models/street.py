"""The table of streets."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    text,
)
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.city import City
    from app.models.deed import Deed
    from app.models.house import House


class Street(Base, table=True):
    """A street."""

    __tablename__ = "street"
    __table_args__ = (
        PrimaryKeyConstraint(
            "city_region_country_code", "city_region_number", "city_name", "position"
        ),
        ForeignKeyConstraint(
            ["city_region_country_code", "city_region_number", "city_name"],
            ["city.region_country_code", "city.region_number", "city.name"],
            ondelete="CASCADE",
        ),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
        Index(
            "ix_street_city_region_country_code_city_region_number_city_name",
            "city_region_country_code",
            "city_region_number",
            "city_name",
        ),
    )

    position: int = Field(primary_key=True, sa_type=BigInteger)
    name: str = Field(max_length=60)
    city_region_country_code: str = Field(max_length=2, primary_key=True)
    city_region_number: int = Field(primary_key=True)
    city_name: str = Field(max_length=60, primary_key=True)
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
        back_populates="streets", sa_relationship_kwargs={"lazy": "raise"}
    )
    houses: Mapped[list["House"]] = Relationship(
        back_populates="street",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[House.street_city_region_country_code, House.street_city_region_number, House.street_city_name, House.street_position]",
            "passive_deletes": "all",
        },
    )
    other_houses: Mapped[list["House"]] = Relationship(
        back_populates="other_street",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[House.other_street_city_region_country_code, House.other_street_city_region_number, House.other_street_city_name, House.other_street_position]",
            "passive_deletes": "all",
        },
    )
    deed: Mapped[Optional["Deed"]] = Relationship(
        back_populates="street",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
