"""Houses for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.house import HouseCreate, HouseRead
from app.services.house import HouseService
from tests.factories.street import make_street


async def build_house(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a house."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
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


async def make_house(db: Queries, /, **values: Any) -> HouseRead:
    """Store a house."""
    body = await build_house(db, **values)
    return await HouseService(db).create(HouseCreate.model_validate(body))
