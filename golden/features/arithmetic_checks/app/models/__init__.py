"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.sum_ import Sum

__all__ = [
    "Base",
    "Sum",
]
