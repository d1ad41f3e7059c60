"""Parcels for tests."""

from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.parcel import ParcelCreate, ParcelRead
from app.services.parcel import ParcelService
from tests.factories.delivery import make_delivery
from tests.factories.order import make_order


async def build_parcel(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a parcel."""
    body: dict[str, Any] = {
        "weight": 1,
        "secret": "secret-a",
    }
    return body | values


async def make_parcel(db: Queries, /, *owner: Any, **values: Any) -> ParcelRead:
    """Store a parcel: of the delivery with this key, or of a new one."""
    key: tuple[UUID] = owner or await _new_owner(db)
    body = await build_parcel(db, **values)
    return await ParcelService(db).create(*key, ParcelCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[UUID]:
    order = await make_order(db)
    await make_delivery(db, order.id)
    return (order.id,)
