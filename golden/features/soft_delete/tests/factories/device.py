"""Devices for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.device import DeviceCreate, DeviceRead
from app.services.device import DeviceService

NUMBERS = count(1)


async def build_device(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a device."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "serial": f"serial-{number}",
        "secret": "secret-a",
    }
    return body | values


async def make_device(db: Queries, /, **values: Any) -> DeviceRead:
    """Store a device."""
    body = await build_device(db, **values)
    return await DeviceService(db).create(DeviceCreate.model_validate(body))
