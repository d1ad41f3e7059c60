"""Reviews for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.review import ReviewCreate, ReviewRead
from app.services.review import ReviewService
from tests.factories.order import make_order


async def build_review(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a review."""
    body: dict[str, Any] = {
        "stars": 1,
    }
    if "order_id" not in values:
        order = await make_order(db)
        body["order_id"] = str(order.id)
    return body | values


async def make_review(db: Queries, /, **values: Any) -> ReviewRead:
    """Store a review."""
    body = await build_review(db, **values)
    return await ReviewService(db).create(ReviewCreate.model_validate(body))
