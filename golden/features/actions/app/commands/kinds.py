"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead
from app.schemas.sheet import SheetCreate, SheetQuery, SheetRead
from app.services.customer import CustomerService
from app.services.order import OrderService
from app.services.robot import RobotService
from app.services.sheet import SheetService


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
    "orders": Kind(
        OrderService,
        OrderCreate,
        OrderQuery,
        OrderRead,
        shown=frozenset({"id", "state", "created_at", "updated_at"}),
    ),
    "customers": Kind(
        CustomerService,
        CustomerCreate,
        CustomerQuery,
        CustomerRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "sheets": Kind(
        SheetService,
        SheetCreate,
        SheetQuery,
        SheetRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"page"}),
    ),
    "robots": Kind(
        RobotService,
        RobotCreate,
        RobotQuery,
        RobotRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"id"}),
    ),
}
