"""Stocks for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.stock import StockCreate, StockRead
from app.services.stock import StockService
from tests.factories.country import make_country
from tests.factories.product import make_product


async def build_stock(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a stock."""
    body: dict[str, Any] = {
        "amount": 1,
    }
    if "product_id" not in values:
        product = await make_product(db)
        body["product_id"] = str(product.id)
    if "country_code" not in values:
        country = await make_country(db)
        body["country_code"] = country.code
    return body | values


async def make_stock(db: Queries, /, **values: Any) -> StockRead:
    """Store a stock."""
    body = await build_stock(db, **values)
    return await StockService(db).create(StockCreate.model_validate(body))
