"""The table of indexes."""

from datetime import datetime
from typing import TYPE_CHECKING, Optional
from uuid import UUID

from sqlalchemy import Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.field import FieldModel
    from app.models.table import TableModel


class IndexModel(Base, table=True):
    """An index."""

    __tablename__ = "index"

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    key: str | None = Field(default=None, sa_type=Text)
    table_id: UUID | None = Field(
        default=None, foreign_key="select.id", ondelete="SET NULL", index=True
    )
    column_id: UUID = Field(
        foreign_key="field.id",
        ondelete="RESTRICT",
        index=True,
        sa_column_kwargs={"name": "from", "key": "column_id"},
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

    table: Mapped[Optional["TableModel"]] = Relationship(
        back_populates="indexes", sa_relationship_kwargs={"lazy": "raise"}
    )
    column: Mapped["FieldModel"] = Relationship(
        back_populates="indexes", sa_relationship_kwargs={"lazy": "raise"}
    )
