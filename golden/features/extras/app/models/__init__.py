"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.note import Note

__all__ = [
    "Base",
    "Note",
]
