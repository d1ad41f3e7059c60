"""The table of products."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp
from app.models.base import Base, utcnow, uuid7


class Product(Base, table=True):
    """A product."""

    __tablename__ = "product"
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
