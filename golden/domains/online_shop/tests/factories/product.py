"""Products for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.product import ProductCreate, ProductRead
from app.services.product import ProductService


async def build_product(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a product."""
    body: dict[str, Any] = {
        "title": "title-a",
        "keywords": "keywords-a",
        "description": "description-a",
        "rating": 1,
        "date_added": "2030-01-01",
        "date_modified": "2030-01-01",
    }
    return body | values


async def make_product(db: Queries, /, **values: Any) -> ProductRead:
    """Store a product."""
    body = await build_product(db, **values)
    return await ProductService(db).create(ProductCreate.model_validate(body))
