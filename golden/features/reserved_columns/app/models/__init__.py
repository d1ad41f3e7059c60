"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.select import SelectModel

__all__ = [
    "Base",
    "SelectModel",
]
