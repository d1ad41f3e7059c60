"""The operations on store over HTTP."""

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.resources.order import ORDERS
from app.services.order import OrderService
from tests.exchange import sent, shown
from tests.factories import as_json
from tests.factories.order import build_order, make_order

pytestmark = pytest.mark.usefixtures("trusted")


async def test_place_order(client: AsyncClient, db: Database) -> None:
    body = sent(
        ORDERS, await build_order(db), "petId", "quantity", "shipDate", "status", "complete"
    )
    response = await client.post("/store/order", json=body)
    assert response.status_code == 200, response.text
    created = response.json()
    assert shown(ORDERS, body).items() <= created.items()


async def test_get_order_by_id(client: AsyncClient, db: Database) -> None:
    made = await make_order(db)
    row = as_json(made)
    response = await client.get(f"/store/order/{row['id']}")
    assert response.status_code == 200, response.text
    assert response.json() == ORDERS.properties(made)
    await OrderService(db).delete(made.id)
    response = await client.get(f"/store/order/{row['id']}")
    assert response.status_code == 404


async def test_delete_order(client: AsyncClient, db: Database) -> None:
    made = await make_order(db)
    row = as_json(made)
    response = await client.delete(f"/store/order/{row['id']}")
    assert response.status_code == 200, response.text
    with pytest.raises(NotFoundError):
        await OrderService(db).get(made.id)
    response = await client.delete(f"/store/order/{row['id']}")
    assert response.status_code == 404
