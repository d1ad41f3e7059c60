"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.country import CountryCreate, CountryQuery, CountryRead
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.draft import DraftCreate, DraftQuery, DraftRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.stock import StockCreate, StockQuery, StockRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.services.country import CountryService
from app.services.customer import CustomerService
from app.services.draft import DraftService
from app.services.product import ProductService
from app.services.stock import StockService
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
    ),
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"home"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"id"}),
    ),
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"number", "payload", "labels", "tag_ids", "more_ids"}),
    ),
    "stocks": Kind(
        StockService,
        StockCreate,
        StockQuery,
        StockRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"amount"}),
    ),
    "drafts": Kind(
        DraftService,
        DraftCreate,
        DraftQuery,
        DraftRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
}
