"""The table of tables."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.index import IndexModel


class TableModel(Base, table=True):
    """A table."""

    __tablename__ = "select"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    select: str | None = Field(default=None, sa_type=Text)
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

    indexes: Mapped[list["IndexModel"]] = Relationship(
        back_populates="table", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
