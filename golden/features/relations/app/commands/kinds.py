"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.badge import BadgeCreate, BadgeQuery, BadgeRead
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeRead
from app.schemas.flight import FlightCreate, FlightQuery, FlightRead
from app.schemas.office import OfficeCreate, OfficeQuery, OfficeRead
from app.services.badge import BadgeService
from app.services.employee import EmployeeService
from app.services.flight import FlightService
from app.services.office import OfficeService


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
    "employees": Kind(
        EmployeeService,
        EmployeeCreate,
        EmployeeQuery,
        EmployeeRead,
        shown=frozenset({"id", "created_at", "updated_at", "manager", "reports", "badge"}),
        json=frozenset({"manager", "reports", "badge"}),
    ),
    "offices": Kind(
        OfficeService,
        OfficeCreate,
        OfficeQuery,
        OfficeRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "badges": Kind(
        BadgeService,
        BadgeCreate,
        BadgeQuery,
        BadgeRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "flights": Kind(
        FlightService,
        FlightCreate,
        FlightQuery,
        FlightRead,
        shown=frozenset({"id", "created_at", "updated_at", "origin", "destination"}),
        json=frozenset({"origin", "destination"}),
    ),
}
