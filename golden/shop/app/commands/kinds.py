"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.tag import TagCreate, TagQuery, TagRead
from app.services.customer import CustomerService
from app.services.order import OrderService
from app.services.product import ProductService
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
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"in_stock", "tag_ids"}),
    ),
    "tags": Kind(
        TagService,
        TagCreate,
        TagQuery,
        TagRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset(
            {
                "id",
                "status",
                "created_at",
                "updated_at",
                "lines.id",
                "lines.order_id",
                "lines.created_at",
                "lines.updated_at",
            }
        ),
        json=frozenset({"lines"}),
    ),
}
