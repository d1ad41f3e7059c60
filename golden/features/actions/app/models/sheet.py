"""The table of sheets."""

from datetime import datetime

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow


class Sheet(Base, table=True):
    """A sheet."""

    __tablename__ = "sheet"
    __table_args__ = (
        CheckConstraint("length(book) BETWEEN 1 AND 10", name="book_length"),
        CheckConstraint("page >= 1", name="page_range"),
    )

    book: str = Field(max_length=10, primary_key=True)
    page: int = Field(primary_key=True)
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
