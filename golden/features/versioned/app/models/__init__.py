"""Every table, so that importing this package fills the metadata."""

from app.models.article import Article, ArticleTagLink
from app.models.author import Author
from app.models.base import Base
from app.models.board import Board, BoardTagLink
from app.models.comment import Comment
from app.models.member import Member
from app.models.stamp import Stamp
from app.models.tag import Tag

__all__ = [
    "Article",
    "ArticleTagLink",
    "Author",
    "Base",
    "Board",
    "BoardTagLink",
    "Comment",
    "Member",
    "Stamp",
    "Tag",
]
