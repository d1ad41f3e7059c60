"""Cities for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.city import CityCreate, CityRead
from app.services.city import CityService
from tests.factories.region import make_region

NUMBERS = count(1)


async def build_city(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a city."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "name": f"name-{number}",
        "founded_on": "2030-01-01",
    }
    if not {"region_country_code", "region_number"} <= values.keys():
        region = await make_region(db)
        body["region_country_code"] = region.country_code
        body["region_number"] = region.number
    return body | values


async def make_city(db: Queries, /, **values: Any) -> CityRead:
    """Store a city."""
    body = await build_city(db, **values)
    return await CityService(db).create(CityCreate.model_validate(body))
