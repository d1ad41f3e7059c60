"""Invoices for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.invoice import InvoiceCreate, InvoiceRead
from app.services.invoice import InvoiceService


async def build_invoice(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an invoice."""
    body: dict[str, Any] = {
        "code": "code-a",
        "date": "2030-01-01T12:00:00Z",
        "details": "details-a",
        "status": "PAID",
        "payment_method": "CREDIT_CARD",
        "payment_date": "2030-01-01T12:00:00Z",
        "payment_amount": "1.00",
    }
    return body | values


async def make_invoice(db: Queries, /, **values: Any) -> InvoiceRead:
    """Store an invoice."""
    body = await build_invoice(db, **values)
    return await InvoiceService(db).create(InvoiceCreate.model_validate(body))
