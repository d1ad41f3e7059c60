"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead
from app.schemas.person import PersonCreate, PersonQuery, PersonRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead
from app.services.article import ArticleService
from app.services.person import PersonService
from app.services.product import ProductService
from app.services.ticket import TicketService


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
        shown=frozenset({"id"}),
    ),
    "articles": Kind(
        ArticleService,
        ArticleCreate,
        ArticleQuery,
        ArticleRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"revision"}),
    ),
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id"}),
        json=frozenset({"revision", "stock"}),
    ),
    "tickets": Kind(
        TicketService,
        TicketCreate,
        TicketQuery,
        TicketRead,
        shown=frozenset({"id"}),
        json=frozenset({"stock"}),
    ),
}
