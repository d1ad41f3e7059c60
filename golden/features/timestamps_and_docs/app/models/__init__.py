"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.plain import Plain
from app.models.stamped import Stamped

__all__ = [
    "Base",
    "Plain",
    "Stamped",
]
