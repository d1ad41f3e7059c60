"""Product categories for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.product_category import ProductCategoryCreate, ProductCategoryRead
from app.services.product_category import ProductCategoryService


async def build_product_category(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a product category."""
    body: dict[str, Any] = {
        "name": "name-a",
        "description": "description-a",
    }
    return body | values


async def make_product_category(db: Queries, /, **values: Any) -> ProductCategoryRead:
    """Store a product category."""
    body = await build_product_category(db, **values)
    return await ProductCategoryService(db).create(ProductCategoryCreate.model_validate(body))
