"""The table of users."""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.customer import Customer


class User(Base, table=True):
    """Who signs in. JHipster brings this entity along."""

    __tablename__ = "user"
    __table_args__ = (CheckConstraint("length(login) BETWEEN 1 AND 50", name="login_length"),)

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    login: str = Field(max_length=50, unique=True)

    customer: Mapped[Optional["Customer"]] = Relationship(
        back_populates="user",
        sa_relationship_kwargs={"lazy": "raise", "uselist": False, "passive_deletes": "all"},
    )
