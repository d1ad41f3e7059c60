"""Every table, so that importing this package fills the metadata."""

from app.models.api_key import ApiKey
from app.models.base import Base
from app.models.note import Note
from app.models.refresh_session import RefreshSession
from app.models.user import User

__all__ = [
    "ApiKey",
    "Base",
    "Note",
    "RefreshSession",
    "User",
]
