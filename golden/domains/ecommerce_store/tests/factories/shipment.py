"""Shipments for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.shipment import ShipmentCreate, ShipmentRead
from app.services.shipment import ShipmentService
from tests.factories.invoice import make_invoice


async def build_shipment(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a shipment."""
    body: dict[str, Any] = {
        "tracking_code": "tracking code a",
        "date": "2030-01-01T12:00:00Z",
        "details": "details-a",
    }
    if "invoice_id" not in values:
        invoice = await make_invoice(db)
        body["invoice_id"] = invoice.id
    return body | values


async def make_shipment(db: Queries, /, **values: Any) -> ShipmentRead:
    """Store a shipment."""
    body = await build_shipment(db, **values)
    return await ShipmentService(db).create(ShipmentCreate.model_validate(body))
