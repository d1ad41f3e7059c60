"""The table of by texts."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow
from app.models.uses import UsesWordLink

if TYPE_CHECKING:
    from app.models.uses import Uses


class ByText(Base, table=True):
    """A by text."""

    __tablename__ = "by_text"
    __table_args__ = (CheckConstraint("length(word) BETWEEN 1 AND 300", name="word_length"),)

    word: str = Field(max_length=300, primary_key=True)
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

    word_uses: Mapped[list["Uses"]] = Relationship(
        back_populates="word", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
    useses: Mapped[list["Uses"]] = Relationship(
        back_populates="words", link_model=UsesWordLink, sa_relationship_kwargs={"lazy": "raise"}
    )
