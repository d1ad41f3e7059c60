"""The table of stamps."""

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.models.base import Base, Versioned


class Stamp(Versioned, Base, table=True):
    """A stamp."""

    __tablename__ = "stamp"
    __table_args__ = (
        CheckConstraint("length(series) BETWEEN 1 AND 20", name="series_length"),
        CheckConstraint("number >= 1", name="number_range"),
    )

    series: str = Field(max_length=20, primary_key=True)
    number: int = Field(primary_key=True)
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )
