"""The table of selects."""

from datetime import date, datetime
from typing import Optional
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class SelectModel(Base, table=True):
    """A select."""

    __tablename__ = "select"
    __table_args__ = (
        CheckConstraint('length("where") BETWEEN 1 AND 10', name="where_length"),
        CheckConstraint('"offset" >= 0 AND "default" > 0', name="limits"),
        CheckConstraint('"end" IS NULL OR "end" > \'2000-01-01\'', name="ends"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    where: str = Field(max_length=10, unique=True)
    order: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    group: str | None = Field(default=None, sa_type=Text)
    user: str | None = Field(default=None, sa_type=Text)
    table: int | None = Field(default=None)
    end: date | None = Field(default=None)
    default: int = Field(default=1, sa_column_kwargs={"server_default": text("1")})
    primary: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    offset: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    sort: str | None = Field(default=None, sa_type=Text)
    q: str | None = Field(default=None, sa_type=Text)
    cursor: str | None = Field(default=None, sa_type=Text)
    self: int | None = Field(default=None)
    cls: int | None = Field(default=None)
    items: int | None = Field(default=None)
    keys: str | None = Field(default=None, sa_type=Text)
    values: int | None = Field(default=None)
    count: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    index: int = Field(default=0, index=True, sa_column_kwargs={"server_default": text("0")})
    type_: str | None = Field(
        default=None,
        sa_type=Text,
        sa_column_kwargs={"name": "type", "key": "type_", "info": {"field": "type"}},
    )
    from_id: UUID | None = Field(
        default=None, foreign_key="select.id", ondelete="SET NULL", index=True
    )
    references_id: UUID | None = Field(
        default=None, foreign_key="select.id", ondelete="SET NULL", index=True
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

    from_: Mapped[Optional["SelectModel"]] = Relationship(
        back_populates="selects",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[SelectModel.from_id]",
            "remote_side": "[SelectModel.id]",
        },
    )
    references: Mapped[Optional["SelectModel"]] = Relationship(
        back_populates="lambda_",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[SelectModel.references_id]",
            "remote_side": "[SelectModel.id]",
        },
    )
    selects: Mapped[list["SelectModel"]] = Relationship(
        back_populates="from_",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[SelectModel.from_id]",
            "passive_deletes": "all",
        },
    )
    lambda_: Mapped[list["SelectModel"]] = Relationship(
        back_populates="references",
        sa_relationship_kwargs={
            "lazy": "raise",
            "foreign_keys": "[SelectModel.references_id]",
            "passive_deletes": "all",
        },
    )
