"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead
from app.schemas.board import BoardCreate, BoardQuery, BoardRead
from app.schemas.comment import CommentCreate, CommentQuery, CommentRead
from app.schemas.member import MemberCreate, MemberQuery, MemberRead
from app.schemas.stamp import StampCreate, StampQuery, StampRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.services.article import ArticleService
from app.services.author import AuthorService
from app.services.board import BoardService
from app.services.comment import CommentService
from app.services.member import MemberService
from app.services.stamp import StampService
from app.services.tag import TagService


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
    "authors": Kind(
        AuthorService,
        AuthorCreate,
        AuthorQuery,
        AuthorRead,
        shown=frozenset({"id", "created_at", "updated_at", "version"}),
        json=frozenset({"version"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id"}),
    ),
    "articles": Kind(
        ArticleService,
        ArticleCreate,
        ArticleQuery,
        ArticleRead,
        shown=frozenset({"id", "created_at", "updated_at", "version", "author", "comments"}),
        json=frozenset({"version", "tag_ids", "author", "comments"}),
    ),
    "comments": Kind(
        CommentService,
        CommentCreate,
        CommentQuery,
        CommentRead,
        shown=frozenset({"id", "created_at", "updated_at", "version"}),
        json=frozenset({"version"}),
    ),
    "stamps": Kind(
        StampService,
        StampCreate,
        StampQuery,
        StampRead,
        shown=frozenset({"version"}),
        json=frozenset({"number", "version"}),
    ),
    "members": Kind(
        MemberService,
        MemberCreate,
        MemberQuery,
        MemberRead,
        shown=frozenset({"id", "created_at", "updated_at", "version"}),
        json=frozenset({"id", "version"}),
    ),
    "boards": Kind(
        BoardService,
        BoardCreate,
        BoardQuery,
        BoardRead,
        shown=frozenset({"id", "version"}),
        json=frozenset({"version", "tag_ids"}),
    ),
}
