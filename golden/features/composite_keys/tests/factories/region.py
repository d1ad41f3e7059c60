"""Regions for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.region import RegionCreate, RegionRead
from app.services.region import RegionService
from tests.factories.country import make_country

NUMBERS = count(1)


async def build_region(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a region."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": 1000 + number,
        "name": "name-a",
    }
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    return body | values


async def make_region(db: Queries, /, **values: Any) -> RegionRead:
    """Store a region."""
    body = await build_region(db, **values)
    return await RegionService(db).create(RegionCreate.model_validate(body))
