"""Passports for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.passport import PassportCreate, PassportRead
from app.services.passport import PassportService
from tests.factories.country import make_country

NUMBERS = count(1)


async def build_passport(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a passport."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"number-{number}",
        "holder": "holder-a",
    }
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    return body | values


async def make_passport(db: Queries, /, **values: Any) -> PassportRead:
    """Store a passport."""
    body = await build_passport(db, **values)
    return await PassportService(db).create(PassportCreate.model_validate(body))
