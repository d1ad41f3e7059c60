"""The table of houses."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped
from sqlalchemy.schema import conv
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.deed import Deed
    from app.models.street import Street


class House(Base, table=True):
    """A house."""

    __tablename__ = "house"
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
            name=conv("fk_house_street_city_region_country_code_street_city_r_c25ce6a2"),
            ondelete="RESTRICT",
        ),
        ForeignKeyConstraint(
            [
                "other_street_city_region_country_code",
                "other_street_city_region_number",
                "other_street_city_name",
                "other_street_position",
            ],
            [
                "street.city_region_country_code",
                "street.city_region_number",
                "street.city_name",
                "street.position",
            ],
            name=conv("fk_house_other_street_city_region_country_code_other_s_f71b991d"),
            ondelete="SET NULL",
        ),
        CheckConstraint("length(label) BETWEEN 1 AND 20", name="label_length"),
        Index(
            "ix_house_street_city_region_country_code_street_city_r_7fb5e70b",
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        ),
        Index(
            "ix_house_other_street_city_region_country_code_other_s_4881a5b6",
            "other_street_city_region_country_code",
            "other_street_city_region_number",
            "other_street_city_name",
            "other_street_position",
        ),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    label: str = Field(max_length=20)
    street_city_region_country_code: str = Field(max_length=2)
    street_city_region_number: int
    street_city_name: str = Field(max_length=60)
    street_position: int = Field(sa_type=BigInteger)
    previous_id: UUID | None = Field(
        default=None, foreign_key="house.id", ondelete="SET NULL", index=True
    )
    other_street_city_region_country_code: str | None = Field(default=None, max_length=2)
    other_street_city_region_number: int | None = Field(default=None)
    other_street_city_name: str | None = Field(default=None, max_length=60)
    other_street_position: int | None = Field(default=None, sa_type=BigInteger)
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

    street: Mapped["Street"] = Relationship(
        back_populates="houses",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[House.street_city_region_country_code, House.street_city_region_number, House.street_city_name, House.street_position]",
        },
    )
    previous: Mapped[Optional["House"]] = Relationship(
        back_populates="next_ones",
        sa_relationship_kwargs={"lazy": "raise", "remote_side": "[House.id]"},
    )
    other_street: Mapped[Optional["Street"]] = Relationship(
        back_populates="other_houses",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[House.other_street_city_region_country_code, House.other_street_city_region_number, House.other_street_city_name, House.other_street_position]",
        },
    )
    next_ones: Mapped[list["House"]] = Relationship(
        back_populates="previous",
        sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"},
    )
    deed: Mapped[Optional["Deed"]] = Relationship(
        back_populates="house",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
