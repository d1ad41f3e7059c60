"""The table of links."""

from typing import TYPE_CHECKING

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.models.base import Base

if TYPE_CHECKING:
    from app.models.person import Person


class LinkModel(Base, table=True):
    """A link."""

    __tablename__ = "link"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    id: int = Field(default=None, primary_key=True)
    first_id: int = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    second_id: int = Field(foreign_key="person.id", ondelete="CASCADE", index=True)

    first: Mapped["Person"] = Relationship(
        back_populates="first_links",
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[LinkModel.first_id]"},
    )
    second: Mapped["Person"] = Relationship(
        back_populates="second_links",
        sa_relationship_kwargs={"lazy": "raise", "foreign_keys": "[LinkModel.second_id]"},
    )
