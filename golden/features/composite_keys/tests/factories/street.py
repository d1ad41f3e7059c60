"""Streets for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.street import StreetCreate, StreetRead
from app.services.street import StreetService
from tests.factories.city import make_city

NUMBERS = count(1)


async def build_street(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a street."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "position": 1000 + number,
        "name": "name-a",
    }
    if not {"city_region_country_code", "city_region_number", "city_name"} <= values.keys():
        city = await make_city(db)
        body["city_region_country_code"] = city.region_country_code
        body["city_region_number"] = city.region_number
        body["city_name"] = city.name
    return body | values


async def make_street(db: Queries, /, **values: Any) -> StreetRead:
    """Store a street."""
    body = await build_street(db, **values)
    return await StreetService(db).create(StreetCreate.model_validate(body))
