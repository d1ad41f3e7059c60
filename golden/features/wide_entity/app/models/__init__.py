"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.sheet import Sheet

__all__ = [
    "Base",
    "Sheet",
]
