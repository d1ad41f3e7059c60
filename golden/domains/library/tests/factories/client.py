"""Clients for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.client import ClientCreate, ClientRead
from app.services.client import ClientService

NUMBERS = count(1)


async def build_client(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a client."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "first_name": "first name a",
        "last_name": "last name a",
        "email": f"email {number}",
        "address": "address-a",
        "phone": "phone-a",
    }
    return body | values


async def make_client(db: Queries, /, **values: Any) -> ClientRead:
    """Store a client."""
    body = await build_client(db, **values)
    return await ClientService(db).create(ClientCreate.model_validate(body))
