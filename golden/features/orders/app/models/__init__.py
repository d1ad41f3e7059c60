"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.entry import Entry
from app.models.pair import Pair

__all__ = [
    "Base",
    "Entry",
    "Pair",
]
