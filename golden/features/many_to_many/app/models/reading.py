"""The table of readings."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.article import Article
    from app.models.reader import Reader


class Reading(Base, table=True):
    """A reading."""

    __tablename__ = "reading"
    __table_args__ = (
        UniqueConstraint("article_id", "reader_id"),
        CheckConstraint("minutes >= 0", name="minutes_range"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    minutes: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    article_id: UUID = Field(foreign_key="article.id", ondelete="CASCADE", index=True)
    reader_id: UUID = Field(foreign_key="reader.id", ondelete="RESTRICT", index=True)
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

    article: Mapped["Article"] = Relationship(
        back_populates="readings", sa_relationship_kwargs={"lazy": "raise"}
    )
    reader: Mapped["Reader"] = Relationship(
        back_populates="readings", sa_relationship_kwargs={"lazy": "raise"}
    )
