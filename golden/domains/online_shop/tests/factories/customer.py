"""Customers for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerRead
from app.services.customer import CustomerService


async def build_customer(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a customer."""
    body: dict[str, Any] = {
        "first_name": "first name a",
        "last_name": "last name a",
        "email": "email-a",
        "telephone": "telephone-a",
    }
    return body | values


async def make_customer(db: Queries, /, **values: Any) -> CustomerRead:
    """Store a customer."""
    body = await build_customer(db, **values)
    return await CustomerService(db).create(CustomerCreate.model_validate(body))
