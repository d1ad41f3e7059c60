"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.contract import Contract

__all__ = [
    "Base",
    "Contract",
]
