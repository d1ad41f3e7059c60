"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.circle import CircleCreate, CircleQuery, CircleRead
from app.schemas.empty import EmptyCreate, EmptyQuery, EmptyRead
from app.schemas.link import LinkCreate, LinkQuery, LinkRead
from app.schemas.marker import MarkerCreate, MarkerQuery, MarkerRead
from app.schemas.person import PersonCreate, PersonQuery, PersonRead
from app.services.circle import CircleService
from app.services.empty import EmptyService
from app.services.link import LinkService
from app.services.marker import MarkerService
from app.services.person import PersonService


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
    "people": Kind(
        PersonService,
        PersonCreate,
        PersonQuery,
        PersonRead,
        shown=frozenset(
            {"id", "created_at", "updated_at", "mentor", "friends", "groups", "students"}
        ),
        json=frozenset(
            {
                "id",
                "mentor_id",
                "friend_ids",
                "blocked_ids",
                "group_ids",
                "mentor",
                "friends",
                "groups",
                "students",
            }
        ),
    ),
    "circles": Kind(
        CircleService,
        CircleCreate,
        CircleQuery,
        CircleRead,
        shown=frozenset({"id", "created_at", "updated_at", "people"}),
        json=frozenset({"people"}),
    ),
    "links": Kind(
        LinkService,
        LinkCreate,
        LinkQuery,
        LinkRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "first_id", "second_id"}),
    ),
    "markers": Kind(
        MarkerService,
        MarkerCreate,
        MarkerQuery,
        MarkerRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "empties": Kind(
        EmptyService,
        EmptyCreate,
        EmptyQuery,
        EmptyRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"id"}),
    ),
}
