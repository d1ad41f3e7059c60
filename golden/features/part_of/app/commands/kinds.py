"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.cabinet import CabinetCreate, CabinetQuery, CabinetRead
from app.schemas.label import LabelCreate, LabelQuery, LabelRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.poll import PollCreate, PollQuery, PollRead
from app.schemas.product import ProductCreate, ProductQuery, ProductRead
from app.schemas.recipe import RecipeCreate, RecipeQuery, RecipeRead
from app.services.cabinet import CabinetService
from app.services.label import LabelService
from app.services.order import OrderService
from app.services.poll import PollService
from app.services.product import ProductService
from app.services.recipe import RecipeService


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
                "created_at",
                "updated_at",
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
            }
        ),
        json=frozenset({"lines", "delivery"}),
    ),
    "recipes": Kind(
        RecipeService,
        RecipeCreate,
        RecipeQuery,
        RecipeRead,
        shown=frozenset(
            {
                "created_at",
                "updated_at",
                "steps.recipe_slug",
                "steps.created_at",
                "steps.updated_at",
                "steps.hints.step_recipe_slug",
                "steps.hints.step_number",
            }
        ),
        json=frozenset({"steps"}),
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
    "polls": Kind(
        PollService,
        PollCreate,
        PollQuery,
        PollRead,
        shown=frozenset(
            {
                "id",
                "created_at",
                "updated_at",
                "choices.id",
                "choices.votes",
                "choices.poll_id",
                "choices.created_at",
                "choices.updated_at",
            }
        ),
        json=frozenset({"choices"}),
    ),
    "labels": Kind(
        LabelService,
        LabelCreate,
        LabelQuery,
        LabelRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
}
