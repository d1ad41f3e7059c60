"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.tag import Tag
from app.models.thing import Thing, ThingTagLink

__all__ = [
    "Base",
    "Tag",
    "Thing",
    "ThingTagLink",
]
