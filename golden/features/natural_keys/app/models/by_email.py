"""The table of by emails."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Text, text
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import Timestamp
from app.models.base import Base, utcnow

if TYPE_CHECKING:
    from app.models.uses import Uses


class ByEmail(Base, table=True):
    """A by email."""

    __tablename__ = "by_email"
    __table_args__ = (CheckConstraint("length(address) <= 254", name="address_length"),)

    address: str = Field(max_length=254, primary_key=True)
    name: str | None = Field(default=None, sa_type=Text)
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
        back_populates="mail", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
