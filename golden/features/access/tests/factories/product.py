"""Products for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.product import ProductCreate, ProductRead
from app.services.product import ProductService

NUMBERS = count(1)


async def build_product(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a product."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "sku": f"sku {number}",
        "price": "1.00",
    }
    return body | values


async def make_product(db: Queries, /, **values: Any) -> ProductRead:
    """Store a product."""
    body = await build_product(db, **values)
    return await ProductService(db).create(ProductCreate.model_validate(body))
