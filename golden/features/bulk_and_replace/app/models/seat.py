"""The table of seats."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.country import Country


class Seat(Base, table=True):
    """A seat."""

    __tablename__ = "seat"
    __table_args__ = (
        PrimaryKeyConstraint("country_code", "row"),
        UniqueConstraint("country_code", "class_"),
        CheckConstraint('"row" >= 1 AND "row" <= 99', name="row_range"),
        CheckConstraint("length(class) BETWEEN 1 AND 10", name="class_length"),
    )

    row: int = Field(primary_key=True)
    class_: str | None = Field(
        default=None,
        max_length=10,
        sa_column_kwargs={"name": "class", "key": "class_", "info": {"field": "class"}},
    )
    country_code: str = Field(
        max_length=2, primary_key=True, foreign_key="country.code", ondelete="RESTRICT", index=True
    )

    country: Mapped["Country"] = Relationship(
        back_populates="seats", sa_relationship_kwargs={"lazy": "raise"}
    )
