"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.receipt import ReceiptCreate, ReceiptQuery, ReceiptRead
from app.services.customer import CustomerService
from app.services.order import OrderService
from app.services.product import ProductService
from app.services.receipt import ReceiptService


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
    "receipts": Kind(
        ReceiptService,
        ReceiptCreate,
        ReceiptQuery,
        ReceiptRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"product_ids"}),
    ),
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
}
