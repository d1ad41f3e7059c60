"""The table of by uuids."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.uses import Uses


class ByUuid(Base, table=True):
    """A by uuid."""

    __tablename__ = "by_uuid"

    token: UUID = Field(primary_key=True)
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
        back_populates="token", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
