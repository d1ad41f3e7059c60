"""Customers for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerRead
from app.services.customer import CustomerService

NUMBERS = count(1)


async def build_customer(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a customer."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "email": f"email{number}@example.com",
        "name": "name-a",
    }
    return body | values


async def make_customer(db: Queries, /, **values: Any) -> CustomerRead:
    """Store a customer."""
    body = await build_customer(db, **values)
    return await CustomerService(db).create(CustomerCreate.model_validate(body))
