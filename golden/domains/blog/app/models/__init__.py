"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.blog import Blog
from app.models.post import Post, PostTagLink
from app.models.tag import Tag
from app.models.user import User

__all__ = [
    "Base",
    "Blog",
    "Post",
    "PostTagLink",
    "Tag",
    "User",
]
