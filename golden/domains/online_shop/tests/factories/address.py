"""Addresses for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.address import AddressCreate, AddressRead
from app.services.address import AddressService


async def build_address(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an address."""
    body: dict[str, Any] = {
        "address1": "address1-a",
        "address2": "address2-a",
        "city": "city-a",
        "postcode": "postcode-a",
        "country": "a",
    }
    return body | values


async def make_address(db: Queries, /, **values: Any) -> AddressRead:
    """Store an address."""
    body = await build_address(db, **values)
    return await AddressService(db).create(AddressCreate.model_validate(body))
