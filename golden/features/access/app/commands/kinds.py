"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.post import PostCreate, PostQuery, PostRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.user import UserCreate, UserQuery, UserRead
from app.services.customer import CustomerService
from app.services.order import OrderService
from app.services.post import PostService
from app.services.product import ProductService
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
        shown=frozenset({"id", "role", "created_at", "updated_at"}),
    ),
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
        shown=frozenset({"id", "created_at", "updated_at", "version"}),
        json=frozenset({"version"}),
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
                "customer",
                "lines.id",
                "lines.order_id",
                "lines.created_at",
                "lines.updated_at",
            }
        ),
        json=frozenset({"lines", "customer"}),
    ),
    "posts": Kind(
        PostService,
        PostCreate,
        PostQuery,
        PostRead,
        shown=frozenset({"id", "created_at", "updated_at", "version", "author", "mentions"}),
        json=frozenset({"version", "mention_ids", "author", "mentions"}),
    ),
}
