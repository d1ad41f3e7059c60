"""Orders for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.order import OrderCreate, OrderRead
from app.services.order import OrderService
from tests.factories.user import make_user

NUMBERS = count(1)


async def build_order(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an order."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "class": f"class {number}",
        "from": "2030-01-01",
        "metadata": {"letter": "a"},
        "registry": 1,
        "schema": "schema-a",
        "copy": False,
        "json": "json-a",
        "id_": 1,
        "type": "class",
        "date": "2030-01-01",
        "list": 1,
        "field": "field-a",
        "limit": 1,
        "select": "select-a",
    }
    if "import_id" not in values:
        user = await make_user(db)
        body["import_id"] = str(user.id)
    return body | values


async def make_order(db: Queries, /, **values: Any) -> OrderRead:
    """Store an order."""
    body = await build_order(db, **values)
    return await OrderService(db).create(OrderCreate.model_validate(body))
