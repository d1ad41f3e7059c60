"""Deeds for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.deed import DeedCreate, DeedRead
from app.services.deed import DeedService
from tests.factories.street import make_street


async def build_deed(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a deed."""
    body: dict[str, Any] = {}
    if (
        not {
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        }
        <= values.keys()
    ):
        street = await make_street(db)
        body["street_city_region_country_code"] = street.city_region_country_code
        body["street_city_region_number"] = street.city_region_number
        body["street_city_name"] = street.city_name
        body["street_position"] = street.position
    return body | values


async def make_deed(db: Queries, /, **values: Any) -> DeedRead:
    """Store a deed."""
    body = await build_deed(db, **values)
    return await DeedService(db).create(DeedCreate.model_validate(body))
