"""Shipments over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.invoice import make_invoice
from tests.factories.shipment import build_shipment, make_shipment
from tests.pages import COMPARED, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/shipments/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("tracking_code", ""),
    ("tracking_code", "x" * 255),
    ("tracking_code", None),
    ("details", ""),
    ("details", "x" * 255),
    ("details", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("tracking_code", "x" * 256),
    ("tracking_code", "tracking code \x00"),
    ("tracking_code", 5),
    ("date", "now"),
    ("date", "2030-01-01T12:00:00"),
    ("date", 5),
    ("date", None),
    ("details", "x" * 256),
    ("details", "details-\x00"),
    ("details", 5),
    ("invoice_id", "1"),
    ("invoice_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_shipment(db)
    response = await client.post("/shipments", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "tracking_code", "date", "details", "invoice_id", "invoice"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/shipments/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_shipment(db)
    required = {name: body[name] for name in ["date", "invoice_id"]}
    response = await client.post("/shipments", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"tracking_code": None, "details": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["date", "invoice_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_shipment(db)
    del body[name]
    assert refused(await client.post("/shipments", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_shipment(db) | {name: None}
    assert refused(await client.post("/shipments", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_shipment(db, **{name: value})
    response = await client.post("/shipments", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_shipment(db, **{name: value})
    assert refused(await client.post("/shipments", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"invoice_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_shipment(db, **values)
    response = await client.post("/shipments", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"invoice_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    shipment = await make_shipment(db)
    response = await client.patch(f"/shipments/{shipment.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    response = await client.get(f"/shipments/{shipment.id}")
    assert response.status_code == 200
    assert response.json() == as_json(shipment)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/shipments/z")) == ["shipment_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tracking_code", "tracking code b"),
        ("tracking_code", None),
        ("date", "2030-01-01T13:00:00Z"),
        ("details", "details-b"),
        ("details", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    shipment = await make_shipment(db)
    response = await client.patch(f"/shipments/{shipment.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(shipment) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/shipments/{shipment.id}", json={})).json() == changed


async def test_update_invoice(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    other = await make_invoice(db)
    values = {"invoice_id": other.id}
    response = await client.patch(f"/shipments/{shipment.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    response = await client.patch(f"/shipments/{shipment.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(shipment)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"tracking_code": "tracking code b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    shipment = await make_shipment(db)
    assert refused(await client.patch(f"/shipments/{shipment.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    for name, value in REFUSED:
        response = await client.patch(f"/shipments/{shipment.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    response = await client.delete(f"/shipments/{shipment.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/shipments/{shipment.id}"))
    assert is_missing(await client.delete(f"/shipments/{shipment.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/shipments/{shipment.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"date": "2030-01-01T12:00:00Z"},
    {"date": "2030-01-01T13:00:00Z"},
    {"date": "2030-01-01T14:00:00Z"},
]


async def make_rising_shipments(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        shipment = await make_shipment(db, **values)
        rows.append(as_json(shipment))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/shipments")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    shipment = await make_shipment(db)
    response = await client.get("/shipments")
    assert response.json()["items"] == [as_json(shipment)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("date", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_shipments(db)
    assert await compared(client, "/shipments", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("date__in", "no such value"),
        ("invoice_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/shipments", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_shipments(db)
    assert await found(client, "/shipments", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "date"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_shipments(db)
    assert await found(client, "/shipments", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/shipments", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "date"}, {"sort": "-date"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_shipment(db)) for _ in range(5)]
    items = await walk(client, "/shipments", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/shipments", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_shipment(db)
    items = await walk(client, "/shipments")
    page = (await client.get("/shipments", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/shipments", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_shipment(db)
        with count_statements() as statements:
            await client.get("/shipments")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_invoice(client: AsyncClient, db: Database) -> None:
    other = await make_invoice(db)
    shipment = await make_shipment(db, invoice_id=other.id)
    embedded = (await client.get(f"/shipments/{shipment.id}")).json()["invoice"]
    assert embedded.keys() == {
        "id",
        "code",
        "date",
        "details",
        "status",
        "payment_method",
        "payment_date",
        "payment_amount",
    }
    assert embedded.items() <= as_json(other).items()
