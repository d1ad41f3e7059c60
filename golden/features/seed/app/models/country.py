"""The table of countries."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from app.models.base import Base


class Country(Base, table=True):
    """A country."""

    __tablename__ = "country"
    __table_args__ = (
        CheckConstraint("length(code) BETWEEN 2 AND 2", name="code_length"),
        CheckConstraint("length(name) BETWEEN 1 AND 60", name="name_length"),
    )

    code: str = Field(max_length=2, primary_key=True)
    name: str = Field(max_length=60)
