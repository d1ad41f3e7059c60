"""Deliveries over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.order import OrderService
from app.services.parcel import ParcelService
from tests.factories import as_json
from tests.factories.delivery import build_delivery, make_delivery
from tests.factories.order import make_order
from tests.factories.parcel import make_parcel
from tests.factories.product import make_product
from tests.problems import conflict, is_missing, refused


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of order to which the deliveries belong."""
    order = await make_order(db)
    return (order.id,)


@pytest.fixture
def route(owner: tuple[UUID]) -> str:
    """Where these deliveries are."""
    return "/orders/{}/delivery".format(*owner)


MISSING = ""

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("street", "x"),
    ("street", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("street", ""),
    ("street", "x" * 81),
    ("street", "street-\x00"),
    ("street", 5),
    ("street", None),
    ("box_id", "no uuid"),
    ("box_id", None),
]


async def test_create(client: AsyncClient, db: Database, route: str) -> None:
    body = await build_delivery(db)
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "street",
        "order_id",
        "box_id",
        "created_at",
        "updated_at",
        "parcels",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == route
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(
    client: AsyncClient, db: Database, route: str
) -> None:
    before = datetime.now(UTC)
    body = await build_delivery(db)
    required = {name: body[name] for name in ["street", "box_id"]}
    response = await client.post(route, json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"parcels": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["street", "box_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str, route: str) -> None:
    body = await build_delivery(db)
    del body[name]
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "order_id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(
    client: AsyncClient, db: Database, name: str, route: str
) -> None:
    body = await build_delivery(db) | {name: None}
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_delivery(db, **{name: value})
    response = await client.post(route, json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_delivery(db, **{name: value})
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"box_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any], route: str
) -> None:
    body = await build_delivery(db, **values)
    response = await client.post(route, json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"box_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any], owner: tuple[UUID], route: str
) -> None:
    await make_delivery(db, *owner)
    response = await client.patch(route, json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    delivery = await make_delivery(db, *owner)
    response = await client.get(route)
    assert response.status_code == 200
    assert response.json() == as_json(delivery)


async def test_get_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.get(route + MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("street", "street-b"),
    ],
)
async def test_update(
    client: AsyncClient, db: Database, name: str, value: Any, owner: tuple[UUID], route: str
) -> None:
    delivery = await make_delivery(db, *owner)
    response = await client.patch(route, json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > delivery.updated_at
    assert changed == as_json(delivery) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(route, json={})).json() == changed


async def test_update_box(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    await make_delivery(db, *owner)
    other = await make_product(db)
    values = {"box_id": str(other.id)}
    response = await client.patch(route, json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    delivery = await make_delivery(db, *owner)
    response = await client.patch(route, json={})
    assert response.status_code == 200
    assert response.json() == as_json(delivery)


async def test_update_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.patch(route + MISSING, json={}))
    change = {"street": "street-b"}
    assert is_missing(await client.patch(route + MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "order_id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    await make_delivery(db, *owner)
    assert refused(await client.patch(route, json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    await make_delivery(db, *owner)
    for name, value in REFUSED:
        response = await client.patch(route, json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    await make_delivery(db, *owner)
    response = await client.delete(route)
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(route))
    assert is_missing(await client.delete(route))


async def test_delete_takes_parcel_delivery_along(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    await make_delivery(db, *owner)
    child = await make_parcel(db, *owner)
    response = await client.delete(route)
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await ParcelService(db).get(*owner, child.id)


async def test_not_in_another_order(client: AsyncClient, db: Database, route: str) -> None:
    await make_delivery(db)
    assert is_missing(await client.get(route))
    assert is_missing(await client.patch(route, json={}))
    assert is_missing(await client.delete(route))


async def test_no_such_order(client: AsyncClient, db: Database) -> None:
    body = await build_delivery(db)
    assert is_missing(
        await client.post("/orders/00000000-0000-4000-8000-000000000000/delivery", json=body)
    )


async def test_changes_count_up_the_version_of_the_order(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    service = OrderService(db)
    await make_delivery(db, *owner)
    version = (await service.get(*owner[:1])).version
    await client.get(route)
    assert (await service.get(*owner[:1])).version == version
    await client.patch(route, json={})
    assert (await service.get(*owner[:1])).version == version
    assert (await client.patch(route, json={"street": "street-b"})).status_code == 200
    assert (await service.get(*owner[:1])).version == version + 1
    version += 1
    assert (await client.delete(route)).status_code == 204
    assert (await service.get(*owner[:1])).version == version + 1
    # What fails changes nothing.
    assert is_missing(await client.delete(route))
    assert (await service.get(*owner[:1])).version == version + 1
    version += 1


async def test_hidden_with_the_order(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    service = OrderService(db)
    delivery = await make_delivery(db, *owner)
    body = await build_delivery(db)
    await service.delete(*owner[:1])
    assert is_missing(await client.get(route))
    assert is_missing(await client.post(route, json=body))
    assert is_missing(await client.patch(route, json={"street": "street-b"}))
    assert is_missing(await client.delete(route))
    await service.restore(*owner[:1])
    assert (await client.get(route)).json() == as_json(delivery)
