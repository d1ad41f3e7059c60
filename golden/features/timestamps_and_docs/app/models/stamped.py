"""The table of stampeds."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Stamped(Base, table=True):
    """A summary that is rather long, so long in fact that it does not fit the line that a docstring has room for.

    Then more.

    And a second paragraph.
    """

    __tablename__ = "stamped"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 20", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=20)
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
