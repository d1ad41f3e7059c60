"""Every table, so that importing this package fills the metadata."""

from app.models.bag import Bag
from app.models.base import Base

__all__ = [
    "Bag",
    "Base",
]
