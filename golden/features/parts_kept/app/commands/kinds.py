"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.cabinet import CabinetCreate, CabinetQuery, CabinetRead
from app.schemas.complaint import ComplaintCreate, ComplaintQuery, ComplaintRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.recipe import RecipeCreate, RecipeQuery, RecipeRead
from app.schemas.remark import RemarkCreate, RemarkQuery, RemarkRead
from app.services.cabinet import CabinetService
from app.services.complaint import ComplaintService
from app.services.order import OrderService
from app.services.product import ProductService
from app.services.recipe import RecipeService
from app.services.remark import RemarkService


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
    "products": Kind(
        ProductService,
        ProductCreate,
        ProductQuery,
        ProductRead,
        shown=frozenset({"id", "created_at", "updated_at", "order_lines"}),
        json=frozenset({"order_lines"}),
    ),
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset(
            {
                "id",
                "created_at",
                "updated_at",
                "version",
                "lines.id",
                "lines.order_id",
                "lines.created_at",
                "lines.updated_at",
                "lines.product",
                "lines.notes.id",
                "lines.notes.line_id",
                "lines.notes.created_at",
                "lines.notes.updated_at",
                "delivery.id",
                "delivery.order_id",
                "delivery.created_at",
                "delivery.updated_at",
                "delivery.parcels.id",
                "delivery.parcels.delivery_id",
                "delivery.parcels.created_at",
                "delivery.parcels.updated_at",
            }
        ),
        json=frozenset({"version", "lines", "delivery"}),
    ),
    "complaints": Kind(
        ComplaintService,
        ComplaintCreate,
        ComplaintQuery,
        ComplaintRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "remarks": Kind(
        RemarkService,
        RemarkCreate,
        RemarkQuery,
        RemarkRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "recipes": Kind(
        RecipeService,
        RecipeCreate,
        RecipeQuery,
        RecipeRead,
        shown=frozenset(
            {"created_at", "updated_at", "version", "steps.progress", "steps.recipe_slug"}
        ),
        json=frozenset({"version", "steps"}),
    ),
    "cabinets": Kind(
        CabinetService,
        CabinetCreate,
        CabinetQuery,
        CabinetRead,
        shown=frozenset(
            {
                "id",
                "created_at",
                "updated_at",
                "drawers.cabinet_id",
                "drawers.created_at",
                "drawers.updated_at",
            }
        ),
        json=frozenset({"drawers"}),
    ),
}
