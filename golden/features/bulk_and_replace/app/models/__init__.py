"""Every table, so that importing this package fills the metadata."""

from app.models.account import Account
from app.models.article import Article, ArticleTagLink
from app.models.base import Base
from app.models.country import Country
from app.models.passenger import Passenger
from app.models.seat import Seat
from app.models.tag import Tag

__all__ = [
    "Account",
    "Article",
    "ArticleTagLink",
    "Base",
    "Country",
    "Passenger",
    "Seat",
    "Tag",
]
