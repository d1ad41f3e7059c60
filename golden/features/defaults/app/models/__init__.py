"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.setting import Setting

__all__ = [
    "Base",
    "Setting",
]
