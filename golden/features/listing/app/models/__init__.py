"""Every table, so that importing this package fills the metadata."""

from app.models.author import Author
from app.models.base import Base
from app.models.shelf import Shelf
from app.models.work import Work

__all__ = [
    "Author",
    "Base",
    "Shelf",
    "Work",
]
