"""The table of deeds."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKeyConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlalchemy.schema import conv
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.house import House
    from app.models.street import Street


class Deed(Base, table=True):
    """A deed."""

    __tablename__ = "deed"
    __table_args__ = (
        ForeignKeyConstraint(
            [
                "street_city_region_country_code",
                "street_city_region_number",
                "street_city_name",
                "street_position",
            ],
            [
                "street.city_region_country_code",
                "street.city_region_number",
                "street.city_name",
                "street.position",
            ],
            name=conv("fk_deed_street_city_region_country_code_street_city_re_bc5e7e26"),
            ondelete="RESTRICT",
        ),
        UniqueConstraint(
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
            name=conv("uq_deed_street_city_region_country_code_street_city_re_cce4c345"),
        ),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    house_id: UUID | None = Field(
        default=None, foreign_key="house.id", ondelete="SET NULL", unique=True
    )
    street_city_region_country_code: str = Field(max_length=2)
    street_city_region_number: int
    street_city_name: str = Field(max_length=60)
    street_position: int = Field(sa_type=BigInteger)
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

    house: Mapped[Optional["House"]] = Relationship(
        back_populates="deed", sa_relationship_kwargs={"lazy": "raise"}
    )
    street: Mapped["Street"] = Relationship(
        back_populates="deed", sa_relationship_kwargs={"lazy": "raise"}
    )
