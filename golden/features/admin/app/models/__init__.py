"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.member import Member
from app.models.refresh_session import RefreshSession
from app.models.ticket import Ticket

__all__ = [
    "Base",
    "Member",
    "RefreshSession",
    "Ticket",
]
