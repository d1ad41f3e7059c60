"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.country import Country
from app.models.event import Event
from app.models.secret import Secret
from app.models.tag import Tag

__all__ = [
    "Base",
    "Country",
    "Event",
    "Secret",
    "Tag",
]
