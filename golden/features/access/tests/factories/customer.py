"""Customers for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerRead
from app.services.customer import CustomerService
from tests.factories.user import make_user


async def build_customer(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a customer."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    if "user_id" not in values:
        user = await make_user(db)
        body["user_id"] = str(user.id)
    return body | values


async def make_customer(db: Queries, /, **values: Any) -> CustomerRead:
    """Store a customer."""
    body = await build_customer(db, **values)
    return await CustomerService(db).create(CustomerCreate.model_validate(body))
