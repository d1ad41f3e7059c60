"""The table of lamps."""

from datetime import datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow
from app.models.enums import Color


class Lamp(Base, table=True):
    """A lamp."""

    __tablename__ = "lamp"
    __table_args__ = (CheckConstraint("color IN ('red', 'green')", name="color_valid"),)

    id: int = Field(default=None, primary_key=True)
    color: Color = Field(
        default=Color.green, sa_type=enum(Color), sa_column_kwargs={"server_default": "green"}
    )
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
