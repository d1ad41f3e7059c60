"""Countries for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.country import CountryCreate, CountryRead
from app.services.country import CountryService

NUMBERS = count(1)
CODE_VALUES = [
    "xd",
    "xe",
    "xf",
    "xg",
    "xh",
    "xi",
    "xj",
    "xk",
    "xl",
    "xm",
    "xn",
    "xo",
    "xp",
    "xq",
    "xr",
    "xs",
    "xt",
    "xu",
    "xv",
    "xw",
]


async def build_country(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a country."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "code": CODE_VALUES[number % len(CODE_VALUES)],
        "name": "name-a",
    }
    return body | values


async def make_country(db: Queries, /, **values: Any) -> CountryRead:
    """Store a country."""
    body = await build_country(db, **values)
    return await CountryService(db).create(CountryCreate.model_validate(body))
