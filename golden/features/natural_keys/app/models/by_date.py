"""The table of by dates."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow
from app.models.uses import UsesDayLink

if TYPE_CHECKING:
    from app.models.uses import Uses


class ByDate(Base, table=True):
    """A by date."""

    __tablename__ = "by_date"

    day: date = Field(primary_key=True)
    n: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
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

    useses: Mapped[list["Uses"]] = Relationship(
        back_populates="days", link_model=UsesDayLink, sa_relationship_kwargs={"lazy": "raise"}
    )
