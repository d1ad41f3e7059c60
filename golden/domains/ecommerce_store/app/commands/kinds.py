"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.invoice import InvoiceCreate, InvoiceQuery, InvoiceRead
from app.schemas.notification import NotificationCreate, NotificationQuery, NotificationRead
from app.schemas.order_item import OrderItemCreate, OrderItemQuery, OrderItemRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.product_category import (
    ProductCategoryCreate,
    ProductCategoryQuery,
    ProductCategoryRead,
)
from app.schemas.product_order import ProductOrderCreate, ProductOrderQuery, ProductOrderRead
from app.schemas.shipment import ShipmentCreate, ShipmentQuery, ShipmentRead
from app.schemas.user import UserCreate, UserQuery, UserRead
from app.services.customer import CustomerService
from app.services.invoice import InvoiceService
from app.services.notification import NotificationService
from app.services.order_item import OrderItemService
from app.services.product import ProductService
from app.services.product_category import ProductCategoryService
from app.services.product_order import ProductOrderService
from app.services.shipment import ShipmentService
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
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "product_category_id"}),
    ),
    "product-categories": Kind(
        ProductCategoryService,
        ProductCategoryCreate,
        ProductCategoryQuery,
        ProductCategoryRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "user_id"}),
    ),
    "product-orders": Kind(
        ProductOrderService,
        ProductOrderCreate,
        ProductOrderQuery,
        ProductOrderRead,
        shown=frozenset({"id", "customer", "order_items"}),
        json=frozenset({"id", "invoice_id", "customer_id", "customer", "order_items"}),
    ),
    "order-items": Kind(
        OrderItemService,
        OrderItemCreate,
        OrderItemQuery,
        OrderItemRead,
        shown=frozenset({"id", "product"}),
        json=frozenset({"id", "quantity", "product_id", "order_id", "product"}),
    ),
    "invoices": Kind(
        InvoiceService,
        InvoiceCreate,
        InvoiceQuery,
        InvoiceRead,
        shown=frozenset({"id"}),
        json=frozenset({"id"}),
    ),
    "shipments": Kind(
        ShipmentService,
        ShipmentCreate,
        ShipmentQuery,
        ShipmentRead,
        shown=frozenset({"id", "invoice"}),
        json=frozenset({"id", "invoice_id", "invoice"}),
    ),
    "notifications": Kind(
        NotificationService,
        NotificationCreate,
        NotificationQuery,
        NotificationRead,
        shown=frozenset({"id"}),
        json=frozenset({"id", "user_id", "product_id"}),
    ),
}
