"""The table of passengers."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.country import Country


class Passenger(Base, table=True):
    """A passenger."""

    __tablename__ = "passenger"
    __table_args__ = (
        CheckConstraint("length(number) BETWEEN 1 AND 12", name="number_length"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
    )

    number: str = Field(max_length=12, primary_key=True)
    name: str = Field(max_length=60)
    country_code: str = Field(
        max_length=2, foreign_key="country.code", ondelete="CASCADE", index=True
    )

    country: Mapped["Country"] = Relationship(
        back_populates="passengers", sa_relationship_kwargs={"lazy": "raise"}
    )
