"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.thing import Thing

__all__ = [
    "Base",
    "Thing",
]
