"""Product orders for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.product_order import ProductOrderCreate, ProductOrderRead
from app.services.product_order import ProductOrderService
from tests.factories.customer import make_customer


async def build_product_order(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a product order."""
    body: dict[str, Any] = {
        "placed_date": "2030-01-01T12:00:00Z",
        "status": "COMPLETED",
        "code": "code-a",
        "invoice_id": 1,
    }
    if "customer_id" not in values:
        customer = await make_customer(db)
        body["customer_id"] = customer.id
    return body | values


async def make_product_order(db: Queries, /, **values: Any) -> ProductOrderRead:
    """Store a product order."""
    body = await build_product_order(db, **values)
    return await ProductOrderService(db).create(ProductOrderCreate.model_validate(body))
