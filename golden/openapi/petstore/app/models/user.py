"""The table of users."""

from sqlalchemy import BigInteger, Text
from sqlmodel import Field

from app.models.base import Base


class User(Base, table=True):
    """A user."""

    __tablename__ = "user"

    username: str = Field(primary_key=True, sa_type=Text)
    id: int | None = Field(default=None, sa_type=BigInteger)
    first_name: str | None = Field(default=None, sa_type=Text)
    last_name: str | None = Field(default=None, sa_type=Text)
    email: str | None = Field(default=None, sa_type=Text)
    password: str | None = Field(default=None, sa_type=Text)
    phone: str | None = Field(default=None, sa_type=Text)
    user_status: int | None = Field(default=None)
