"""Profiles for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.profile import ProfileCreate, ProfileRead
from app.services.profile import ProfileService
from tests.factories.customer import make_customer


async def build_profile(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a profile."""
    body: dict[str, Any] = {
        "motto": "motto-a",
    }
    if "customer_id" not in values:
        customer = await make_customer(db)
        body["customer_id"] = str(customer.id)
    return body | values


async def make_profile(db: Queries, /, **values: Any) -> ProfileRead:
    """Store a profile."""
    body = await build_profile(db, **values)
    return await ProfileService(db).create(ProfileCreate.model_validate(body))
