"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.blog import BlogCreate, BlogQuery, BlogRead
from app.schemas.post import PostCreate, PostQuery, PostRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.schemas.user import UserCreate, UserQuery, UserRead
from app.services.blog import BlogService
from app.services.post import PostService
from app.services.tag import TagService
from app.services.user import UserService


@dataclass(frozen=True)
class Kind:
    """Rows of one kind: how they are created and listed, and what of them is special in files."""

    service: Callable[[Queries], Any]
    create: type[BaseModel]
    query: type[BaseModel]
    read: type[Any]
    shown: frozenset[str] = frozenset()  # fields that only answers have; in a part: `lines.id`
    json: frozenset[str] = frozenset()  # fields that are JSON in a cell of a CSV file
    page: int = 100  # how many are read at once


KINDS = {
    "users": Kind(
        UserService,
        UserCreate,
        UserQuery,
        UserRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "blogs": Kind(
        BlogService,
        BlogCreate,
        BlogQuery,
        BlogRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "user_id"}),
    ),
    "posts": Kind(
        PostService,
        PostCreate,
        PostQuery,
        PostRead,
        shown=frozenset({"id", "blog"}),
        json=frozenset({"id", "blog_id", "tag_ids", "blog"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
}
