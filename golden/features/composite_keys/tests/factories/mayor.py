"""Mayors for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.mayor import MayorCreate, MayorRead
from app.services.mayor import MayorService
from tests.factories.city import make_city


async def build_mayor(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a mayor."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    if not {"city_region_country_code", "city_region_number", "city_name"} <= values.keys():
        city = await make_city(db)
        body["city_region_country_code"] = city.region_country_code
        body["city_region_number"] = city.region_number
        body["city_name"] = city.name
    return body | values


async def make_mayor(db: Queries, /, **values: Any) -> MayorRead:
    """Store a mayor."""
    body = await build_mayor(db, **values)
    return await MayorService(db).create(MayorCreate.model_validate(body))
