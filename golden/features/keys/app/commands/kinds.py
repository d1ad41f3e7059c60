"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.alarm import AlarmCreate, AlarmQuery, AlarmRead
from app.schemas.box import BoxCreate, BoxQuery, BoxRead
from app.schemas.city import CityCreate, CityQuery, CityRead
from app.schemas.counter import CounterCreate, CounterQuery, CounterRead
from app.schemas.country import CountryCreate, CountryQuery, CountryRead
from app.schemas.day import DayCreate, DayQuery, DayRead
from app.schemas.ledger import LedgerCreate, LedgerQuery, LedgerRead
from app.schemas.lot import LotCreate, LotQuery, LotRead
from app.schemas.ordered import OrderedCreate, OrderedQuery, OrderedRead
from app.schemas.passport import PassportCreate, PassportQuery, PassportRead
from app.schemas.random import RandomCreate, RandomQuery, RandomRead
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead
from app.services.alarm import AlarmService
from app.services.box import BoxService
from app.services.city import CityService
from app.services.counter import CounterService
from app.services.country import CountryService
from app.services.day import DayService
from app.services.ledger import LedgerService
from app.services.lot import LotService
from app.services.ordered import OrderedService
from app.services.passport import PassportService
from app.services.random import RandomService
from app.services.reading import ReadingService
from app.services.shelf import ShelfService


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
    "counters": Kind(
        CounterService,
        CounterCreate,
        CounterQuery,
        CounterRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"id"}),
    ),
    "ledgers": Kind(
        LedgerService,
        LedgerCreate,
        LedgerQuery,
        LedgerRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"id"}),
    ),
    "randoms": Kind(
        RandomService,
        RandomCreate,
        RandomQuery,
        RandomRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "ordereds": Kind(
        OrderedService,
        OrderedCreate,
        OrderedQuery,
        OrderedRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "countries": Kind(
        CountryService,
        CountryCreate,
        CountryQuery,
        CountryRead,
        shown=frozenset({"created_at", "updated_at"}),
    ),
    "lots": Kind(
        LotService,
        LotCreate,
        LotQuery,
        LotRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"number"}),
    ),
    "days": Kind(
        DayService,
        DayCreate,
        DayQuery,
        DayRead,
        shown=frozenset({"created_at", "updated_at"}),
    ),
    "readings": Kind(
        ReadingService,
        ReadingCreate,
        ReadingQuery,
        ReadingRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"value"}),
    ),
    "alarms": Kind(
        AlarmService,
        AlarmCreate,
        AlarmQuery,
        AlarmRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
    ),
    "cities": Kind(
        CityService,
        CityCreate,
        CityQuery,
        CityRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"counter_id", "ledger_id", "lot_number"}),
    ),
    "shelves": Kind(
        ShelfService,
        ShelfCreate,
        ShelfQuery,
        ShelfRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"row", "lot_number"}),
    ),
    "boxes": Kind(
        BoxService,
        BoxCreate,
        BoxQuery,
        BoxRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"shelf_lot_number", "shelf_row"}),
    ),
    "passports": Kind(
        PassportService,
        PassportCreate,
        PassportQuery,
        PassportRead,
        shown=frozenset({"created_at", "updated_at"}),
    ),
}
