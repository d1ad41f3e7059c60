"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.account import AccountCreate, AccountQuery, AccountRead
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead
from app.schemas.country import CountryCreate, CountryQuery, CountryRead
from app.schemas.passenger import PassengerCreate, PassengerQuery, PassengerRead
from app.schemas.seat import SeatCreate, SeatQuery, SeatRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.services.account import AccountService
from app.services.article import ArticleService
from app.services.country import CountryService
from app.services.passenger import PassengerService
from app.services.seat import SeatService
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
    "accounts": Kind(
        AccountService,
        AccountCreate,
        AccountQuery,
        AccountRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
        page=5,
    ),
    "articles": Kind(
        ArticleService,
        ArticleCreate,
        ArticleQuery,
        ArticleRead,
        shown=frozenset({"id", "account", "tags"}),
        json=frozenset({"words", "tag_ids", "account", "tags"}),
    ),
    "countries": Kind(
        CountryService,
        CountryCreate,
        CountryQuery,
        CountryRead,
    ),
    "seats": Kind(
        SeatService,
        SeatCreate,
        SeatQuery,
        SeatRead,
        json=frozenset({"row"}),
    ),
    "passengers": Kind(
        PassengerService,
        PassengerCreate,
        PassengerQuery,
        PassengerRead,
        shown=frozenset({"country"}),
        json=frozenset({"country"}),
        page=3,
    ),
}
