"""The table of seats."""

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field

from app.db.types import enum
from app.models.base import Base
from app.models.enums import Step


class Seat(Base, table=True):
    """A seat."""

    __tablename__ = "seat"
    __table_args__ = (
        CheckConstraint("length(hall) BETWEEN 1 AND 3", name="hall_length"),
        CheckConstraint("number >= 1", name="number_range"),
        CheckConstraint("state IN ('1st', '2nd')", name="state_valid"),
        CheckConstraint("state = '1st' OR taken_by IS NOT NULL", name="someone"),
    )

    hall: str = Field(max_length=3, primary_key=True)
    number: int = Field(primary_key=True)
    state: Step = Field(
        default=Step.first, sa_type=enum(Step), sa_column_kwargs={"server_default": "1st"}
    )
    taken_by: str | None = Field(default=None, sa_type=Text)
