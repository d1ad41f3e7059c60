"""Cities for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.city import CityCreate, CityRead
from app.services.city import CityService
from tests.factories.counter import make_counter
from tests.factories.country import make_country


async def build_city(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a city."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    if "counter_id" not in values:
        counter = await make_counter(db)
        body["counter_id"] = counter.id
    return body | values


async def make_city(db: Queries, /, **values: Any) -> CityRead:
    """Store a city."""
    body = await build_city(db, **values)
    return await CityService(db).create(CityCreate.model_validate(body))
