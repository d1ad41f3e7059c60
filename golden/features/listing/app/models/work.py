"""The table of works."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Double, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp, decimal, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Kind

if TYPE_CHECKING:
    from app.models.author import Author


class Work(Base, table=True):
    """A work."""

    __tablename__ = "work"
    __table_args__ = (
        CheckConstraint("length(title) BETWEEN 1 AND 120", name="title_length"),
        CheckConstraint("length(subtitle) <= 120", name="subtitle_length"),
        CheckConstraint("kind IN ('book', 'film')", name="kind_valid"),
        CheckConstraint("pages >= 1", name="pages_range"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    title: str = Field(max_length=120)
    subtitle: str | None = Field(default=None, max_length=120)
    kind: Kind = Field(sa_type=enum(Kind))
    pages: int | None = Field(default=None, index=True)
    rating: float | None = Field(default=None, sa_type=Double)
    price: Decimal = Field(sa_type=decimal(8, 2))
    released_on: date | None = Field(default=None)
    sold_out: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    limit: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    author_id: UUID | None = Field(
        default=None, foreign_key="author.id", ondelete="SET NULL", index=True
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

    author: Mapped[Optional["Author"]] = Relationship(
        back_populates="works", sa_relationship_kwargs={"lazy": "raise"}
    )
