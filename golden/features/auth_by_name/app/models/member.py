"""The table of members."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow


class Member(Versioned, Base, table=True):
    """A member."""

    __tablename__ = "member"
    __table_args__ = (
        Index(
            "uq_member_nickname",
            "nickname",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        CheckConstraint("length(nickname) BETWEEN 3 AND 40", name="nickname_length"),
        {"info": {"soft_delete": True}},
    )

    id: int = Field(default=None, primary_key=True)
    nickname: str = Field(max_length=40)
    secret: str | None = Field(default=None, max_length=255)
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
    deleted_at: datetime | None = Field(default=None, sa_type=Timestamp)
