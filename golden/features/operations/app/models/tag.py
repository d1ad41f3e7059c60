"""The table of tags."""

from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from app.models.base import Base, uuid7


class Tag(Base, table=True):
    """A tag."""

    __tablename__ = "tag"
    __table_args__ = (CheckConstraint("length(name) BETWEEN 1 AND 20", name="name_length"),)

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    name: str = Field(max_length=20)
