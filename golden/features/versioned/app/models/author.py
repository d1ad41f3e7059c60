"""The table of authors."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, Versioned, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.article import Article


class Author(Versioned, Base, table=True):
    """An author."""

    __tablename__ = "author"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 80", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=80, unique=True)
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

    articles: Mapped[list["Article"]] = Relationship(
        back_populates="author", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
