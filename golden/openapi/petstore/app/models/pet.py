"""The table of pets."""

from typing import Any

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field

from app.db.types import BigKey, Json, enum
from app.models.base import Base
from app.models.enums import PetStatus


class Pet(Base, table=True):
    """A pet."""

    __tablename__ = "pet"
    __table_args__ = (
        CheckConstraint("status IN ('available', 'pending', 'sold')", name="status_valid"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    name: str = Field(sa_type=Text)
    category: Any = Field(default=None, sa_type=Json, nullable=True)
    photo_urls: list[str] = Field(sa_type=Json)
    tags: Any = Field(default=None, sa_type=Json, nullable=True)
    status: PetStatus | None = Field(default=None, sa_type=enum(PetStatus))
