"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.circle import Circle
from app.models.empty import Empty
from app.models.link import LinkModel
from app.models.marker import Marker
from app.models.person import Person, PersonBlockedLink, PersonFriendLink, PersonGroupLink

__all__ = [
    "Base",
    "Circle",
    "Empty",
    "LinkModel",
    "Marker",
    "Person",
    "PersonBlockedLink",
    "PersonFriendLink",
    "PersonGroupLink",
]
