"""Every table, so that importing this package fills the metadata."""

from app.models.account import Account
from app.models.base import Base

__all__ = [
    "Account",
    "Base",
]
