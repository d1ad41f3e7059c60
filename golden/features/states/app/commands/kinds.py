"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.case_ import CaseCreate, CaseQuery, CaseRead
from app.schemas.job import JobCreate, JobQuery, JobRead
from app.schemas.label import LabelCreate, LabelQuery, LabelRead
from app.schemas.lamp import LampCreate, LampQuery, LampRead
from app.schemas.order import OrderCreate, OrderQuery, OrderRead
from app.schemas.owner import OwnerCreate, OwnerQuery, OwnerRead
from app.schemas.seat import SeatCreate, SeatQuery, SeatRead
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead
from app.services.case_ import CaseService
from app.services.job import JobService
from app.services.label import LabelService
from app.services.lamp import LampService
from app.services.order import OrderService
from app.services.owner import OwnerService
from app.services.seat import SeatService
from app.services.ticket import TicketService


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
        shown=frozenset({"id", "status", "created_at", "updated_at", "owner"}),
        json=frozenset({"label_ids", "owner"}),
    ),
    "owners": Kind(
        OwnerService,
        OwnerCreate,
        OwnerQuery,
        OwnerRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "labels": Kind(
        LabelService,
        LabelCreate,
        LabelQuery,
        LabelRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "seats": Kind(
        SeatService,
        SeatCreate,
        SeatQuery,
        SeatRead,
        shown=frozenset({"state"}),
        json=frozenset({"number"}),
    ),
    "jobs": Kind(
        JobService,
        JobCreate,
        JobQuery,
        JobRead,
        shown=frozenset({"id", "color", "created_at", "updated_at"}),
    ),
    "lamps": Kind(
        LampService,
        LampCreate,
        LampQuery,
        LampRead,
        shown=frozenset({"id", "color", "created_at", "updated_at"}),
        json=frozenset({"id"}),
    ),
    "tickets": Kind(
        TicketService,
        TicketCreate,
        TicketQuery,
        TicketRead,
        shown=frozenset({"id", "color", "created_at", "updated_at", "version"}),
        json=frozenset({"version", "seat_ids"}),
    ),
    "cases": Kind(
        CaseService,
        CaseCreate,
        CaseQuery,
        CaseRead,
        shown=frozenset({"id", "step", "created_at", "updated_at", "version"}),
        json=frozenset({"version"}),
    ),
}
