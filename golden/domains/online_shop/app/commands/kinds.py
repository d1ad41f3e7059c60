"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.address import AddressCreate, AddressQuery, AddressRead
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.wish_list import WishListCreate, WishListQuery, WishListRead
from app.services.address import AddressService
from app.services.category import CategoryService
from app.services.customer import CustomerService
from app.services.product import ProductService
from app.services.wish_list import WishListService


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
    "categories": Kind(
        CategoryService,
        CategoryCreate,
        CategoryQuery,
        CategoryRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "sort_order", "parent_id", "product_ids"}),
    ),
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id", "categories"}),
        json=frozenset({"id", "rating", "wish_list_id", "categories"}),
    ),
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "addresses", "wish_lists"}),
        json=frozenset({"id", "addresses", "wish_lists"}),
    ),
    "addresses": Kind(
        AddressService,
        AddressCreate,
        AddressQuery,
        AddressRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "customer_id"}),
    ),
    "wish-lists": Kind(
        WishListService,
        WishListCreate,
        WishListQuery,
        WishListRead,
        shown=frozenset({"id", "products"}),
        json=frozenset({"id", "restricted", "customer_id", "products"}),
    ),
}
