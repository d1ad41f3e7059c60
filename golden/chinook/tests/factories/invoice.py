"""Invoices for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.invoice import InvoiceCreate, InvoiceRead
from app.services.invoice import InvoiceService
from tests.factories.customer import make_customer


async def build_invoice(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an invoice."""
    body: dict[str, Any] = {
        "invoice_date": "2030-01-01T12:00:00Z",
        "billing_address": "billing address a",
        "billing_city": "billing city a",
        "billing_state": "billing state a",
        "billing_country": "billing country a",
        "billing_postal_code": "a",
        "total": "1.00",
    }
    if "customer_id" not in values:
        customer = await make_customer(db)
        body["customer_id"] = customer.id
    return body | values


async def make_invoice(db: Queries, /, **values: Any) -> InvoiceRead:
    """Store an invoice."""
    body = await build_invoice(db, **values)
    return await InvoiceService(db).create(InvoiceCreate.model_validate(body))
