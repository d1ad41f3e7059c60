"""The table of fields."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import CheckConstraint, Double, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7

if TYPE_CHECKING:
    from app.models.index import IndexModel


class FieldModel(Base, table=True):
    """A field."""

    __tablename__ = "field"
    __table_args__ = (CheckConstraint("length(int) BETWEEN 1 AND 5", name="int_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    str_: int = Field(sa_column_kwargs={"name": "str", "key": "str_", "info": {"field": "str"}})
    int_: str = Field(
        max_length=5, sa_column_kwargs={"name": "int", "key": "int_", "info": {"field": "int"}}
    )
    bool_: float = Field(
        sa_type=Double, sa_column_kwargs={"name": "bool", "key": "bool_", "info": {"field": "bool"}}
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

    indexes: Mapped[list["IndexModel"]] = Relationship(
        back_populates="column", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
