"""The table of countries."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.passenger import Passenger
    from app.models.seat import Seat


class Country(Base, table=True):
    """A country."""

    __tablename__ = "country"
    __table_args__ = (
        CheckConstraint("length(code) BETWEEN 2 AND 2", name="code_length"),
        CheckConstraint("length(title) <= 60", name="title_length"),
    )

    code: str = Field(max_length=2, primary_key=True)
    title: str = Field(default="", max_length=60, sa_column_kwargs={"server_default": text("''")})

    seats: Mapped[list["Seat"]] = Relationship(
        back_populates="country", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    passengers: Mapped[list["Passenger"]] = Relationship(
        back_populates="country",
        sa_relationship_kwargs={
            "lazy": "raise",
            "cascade": "all, delete-orphan",
            "passive_deletes": True,
        },
    )
