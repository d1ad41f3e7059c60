"""Flights for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.flight import FlightCreate, FlightRead
from app.services.flight import FlightService
from tests.factories.office import make_office

NUMBERS = count(1)


async def build_flight(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a flight."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"{number:05}",
    }
    if "origin_id" not in values:
        office = await make_office(db)
        body["origin_id"] = str(office.id)
    if "destination_id" not in values:
        office = await make_office(db)
        body["destination_id"] = str(office.id)
    return body | values


async def make_flight(db: Queries, /, **values: Any) -> FlightRead:
    """Store a flight."""
    body = await build_flight(db, **values)
    return await FlightService(db).create(FlightCreate.model_validate(body))
