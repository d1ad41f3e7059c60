"""Invoice lines for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.invoice_line import InvoiceLineCreate, InvoiceLineRead
from app.services.invoice_line import InvoiceLineService
from tests.factories.invoice import make_invoice
from tests.factories.track import make_track


async def build_invoice_line(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an invoice line."""
    body: dict[str, Any] = {
        "unit_price": "1.00",
        "quantity": 1,
    }
    if "invoice_id" not in values:
        invoice = await make_invoice(db)
        body["invoice_id"] = invoice.id
    if "track_id" not in values:
        track = await make_track(db)
        body["track_id"] = track.id
    return body | values


async def make_invoice_line(db: Queries, /, **values: Any) -> InvoiceLineRead:
    """Store an invoice line."""
    body = await build_invoice_line(db, **values)
    return await InvoiceLineService(db).create(InvoiceLineCreate.model_validate(body))
