"""Passengers for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.passenger import PassengerCreate, PassengerRead
from app.services.passenger import PassengerService
from tests.factories.country import make_country

NUMBERS = count(1)


async def build_passenger(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a passenger."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"{number:05}",
        "name": "name-a",
    }
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    return body | values


async def make_passenger(db: Queries, /, **values: Any) -> PassengerRead:
    """Store a passenger."""
    body = await build_passenger(db, **values)
    return await PassengerService(db).create(PassengerCreate.model_validate(body))
