"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.measure import Measure

__all__ = [
    "Base",
    "Measure",
]
