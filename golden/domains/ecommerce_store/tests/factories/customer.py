"""Customers for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.customer import CustomerCreate, CustomerRead
from app.services.customer import CustomerService
from tests.factories.user import make_user


async def build_customer(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a customer."""
    body: dict[str, Any] = {
        "first_name": "first name a",
        "last_name": "last name a",
        "gender": "MALE",
        "email": "!@a.a",
        "phone": "phone-a",
        "address_line1": "address line1 a",
        "address_line2": "address line2 a",
        "city": "city-a",
        "country": "country-a",
    }
    if "user_id" not in values:
        user = await make_user(db)
        body["user_id"] = user.id
    return body | values


async def make_customer(db: Queries, /, **values: Any) -> CustomerRead:
    """Store a customer."""
    body = await build_customer(db, **values)
    return await CustomerService(db).create(CustomerCreate.model_validate(body))
