"""The table of users."""

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped
from sqlmodel import Field, Relationship

from app.db.types import BigKey
from app.models.base import Base

if TYPE_CHECKING:
    from app.models.blog import Blog


class User(Base, table=True):
    """Who writes. JHipster brings this entity along."""

    __tablename__ = "user"
    __table_args__ = (
        CheckConstraint("length(login) BETWEEN 1 AND 50", name="login_length"),
        CheckConstraint("length(email) <= 254", name="email_length"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    login: str = Field(max_length=50, unique=True)
    email: str | None = Field(default=None, max_length=254, unique=True)

    blogs: Mapped[list["Blog"]] = Relationship(
        back_populates="user", sa_relationship_kwargs={"lazy": "raise", "passive_deletes": "all"}
    )
