"""Leases for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.lease import LeaseCreate, LeaseRead
from app.services.lease import LeaseService
from tests.factories.customer import make_customer
from tests.factories.device import make_device


async def build_lease(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a lease."""
    body: dict[str, Any] = {
        "note": "note-a",
    }
    if "device_serial" not in values:
        device = await make_device(db)
        body["device_serial"] = device.serial
    if "customer_id" not in values:
        customer = await make_customer(db)
        body["customer_id"] = str(customer.id)
    return body | values


async def make_lease(db: Queries, /, **values: Any) -> LeaseRead:
    """Store a lease."""
    body = await build_lease(db, **values)
    return await LeaseService(db).create(LeaseCreate.model_validate(body))
