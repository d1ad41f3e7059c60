"""The table of by slugs."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.uses import Uses


class BySlug(Base, table=True):
    """A by slug."""

    __tablename__ = "by_slug"
    __table_args__ = (CheckConstraint("length(slug) <= 200", name="slug_length"),)

    slug: str = Field(max_length=200, primary_key=True)
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
        back_populates="slug", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
