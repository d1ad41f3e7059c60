"""The table of readers."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7
from app.models.reading import Reading

if TYPE_CHECKING:
    from app.models.article import Article


class Reader(Base, table=True):
    """A reader."""

    __tablename__ = "reader"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 40", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=40)
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

    articles: Mapped[list["Article"]] = Relationship(
        link_model=Reading,
        sa_relationship_kwargs={
            "lazy": "raise",
            "viewonly": True,
            "primaryjoin": "Reader.id == Reading.reader_id",
            "secondaryjoin": "Article.id == Reading.article_id",
        },
    )
    readings: Mapped[list["Reading"]] = Relationship(
        back_populates="reader", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
