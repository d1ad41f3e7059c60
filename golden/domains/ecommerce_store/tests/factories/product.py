"""Products for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.product import ProductCreate, ProductRead
from app.services.product import ProductService


async def build_product(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a product."""
    body: dict[str, Any] = {
        "name": "name-a",
        "description": "description-a",
        "price": "1.00",
        "product_size": "S",
        "image": "aW1hZ2UtYQ==",
        "image_content_type": "image content type a",
    }
    return body | values


async def make_product(db: Queries, /, **values: Any) -> ProductRead:
    """Store a product."""
    body = await build_product(db, **values)
    return await ProductService(db).create(ProductCreate.model_validate(body))
