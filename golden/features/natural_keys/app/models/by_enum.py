"""The table of by enums."""

from datetime import datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp, enum
from app.models.base import Base, utcnow
from app.models.enums import Kind


class ByEnum(Base, table=True):
    """A by enum."""

    __tablename__ = "by_enum"
    __table_args__ = (CheckConstraint("kind IN ('a', 'b-c', 'third')", name="kind_valid"),)

    kind: Kind = Field(primary_key=True, sa_type=enum(Kind))
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
