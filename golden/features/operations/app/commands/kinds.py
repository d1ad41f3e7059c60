"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.country import CountryCreate, CountryQuery, CountryRead
from app.schemas.event import EventCreate, EventQuery, EventRead
from app.schemas.secret import SecretCreate, SecretQuery, SecretRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.services.country import CountryService
from app.services.event import EventService
from app.services.secret import SecretService
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
    "countries": Kind(
        CountryService,
        CountryCreate,
        CountryQuery,
        CountryRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "events": Kind(
        EventService,
        EventCreate,
        EventQuery,
        EventRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"country_id"}),
    ),
    "secrets": Kind(
        SecretService,
        SecretCreate,
        SecretQuery,
        SecretRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id"}),
    ),
}
