"""Customers for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerRead
from app.services.customer import CustomerService
from tests.factories.country import make_country

NUMBERS = count(1)


async def build_customer(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a customer."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "email": f"email{number}@example.com",
        "name": "name-a",
        "password": "password-a",
        "home": {"street": "street-a", "since": "2030-01-01"},
        "born_on": "2030-01-01",
        "score": "1.00",
    }
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    return body | values


async def make_customer(db: Queries, /, **values: Any) -> CustomerRead:
    """Store a customer."""
    body = await build_customer(db, **values)
    return await CustomerService(db).create(CustomerCreate.model_validate(body))
