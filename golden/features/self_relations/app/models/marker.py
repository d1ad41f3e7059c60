"""The table of markers."""

from sqlmodel import Field

from app.models.base import Base


class Marker(Base, table=True):
    """A marker."""

    __tablename__ = "marker"

    id: int = Field(default=None, primary_key=True)
