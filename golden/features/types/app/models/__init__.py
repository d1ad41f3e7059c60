"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.person import Person

__all__ = [
    "Base",
    "Person",
]
