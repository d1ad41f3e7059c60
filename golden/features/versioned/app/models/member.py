"""The table of members."""

from datetime import datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow


class Member(Versioned, Base, table=True):
    """A member."""

    __tablename__ = "member"
    __table_args__ = (CheckConstraint("length(login) <= 200", name="login_length"),)

    id: int = Field(default=None, primary_key=True)
    login: str = Field(max_length=200, unique=True)
    password: str = Field(max_length=255)
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
    version: int = Field(
        default=1, sa_column_kwargs={"server_default": text("1"), "onupdate": text("version + 1")}
    )
