"""Invoice lines over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.invoice import make_invoice
from tests.factories.invoice_line import build_invoice_line, make_invoice_line
from tests.factories.track import make_track
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/invoice-lines/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("unit_price", "-99999999.99"),
    ("unit_price", "99999999.99"),
    ("quantity", -(2**31)),
    ("quantity", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("unit_price", "-100000000.00"),
    ("unit_price", "100000000.00"),
    ("unit_price", "much"),
    ("unit_price", "1.005"),
    ("unit_price", 1.5),
    ("unit_price", None),
    ("quantity", -2_147_483_649),
    ("quantity", 2**31),
    ("quantity", "5"),
    ("quantity", True),
    ("quantity", 1.5),
    ("quantity", None),
    ("invoice_id", "1"),
    ("invoice_id", None),
    ("track_id", "1"),
    ("track_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_invoice_line(db)
    response = await client.post("/invoice-lines", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "unit_price", "quantity", "invoice_id", "track_id"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/invoice-lines/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_invoice_line(db)
    required = {name: body[name] for name in ["unit_price", "quantity", "invoice_id", "track_id"]}
    response = await client.post("/invoice-lines", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["unit_price", "quantity", "invoice_id", "track_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_invoice_line(db)
    del body[name]
    assert refused(await client.post("/invoice-lines", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_invoice_line(db) | {name: None}
    assert refused(await client.post("/invoice-lines", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_invoice_line(db, **{name: value})
    response = await client.post("/invoice-lines", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_invoice_line(db, **{name: value})
    assert refused(await client.post("/invoice-lines", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"invoice_id": 2**31 - 1},
        {"track_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_invoice_line(db, **values)
    response = await client.post("/invoice-lines", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"invoice_id": 2**31 - 1},
        {"track_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    invoice_line = await make_invoice_line(db)
    response = await client.patch(f"/invoice-lines/{invoice_line.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    response = await client.get(f"/invoice-lines/{invoice_line.id}")
    assert response.status_code == 200
    assert response.json() == as_json(invoice_line)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/invoice-lines/z")) == ["invoice_line_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("unit_price", "2.00"),
        ("quantity", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    invoice_line = await make_invoice_line(db)
    response = await client.patch(f"/invoice-lines/{invoice_line.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(invoice_line) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/invoice-lines/{invoice_line.id}", json={})).json() == changed


async def test_update_invoice(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    other = await make_invoice(db)
    values = {"invoice_id": other.id}
    response = await client.patch(f"/invoice-lines/{invoice_line.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_track(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    other = await make_track(db)
    values = {"track_id": other.id}
    response = await client.patch(f"/invoice-lines/{invoice_line.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    response = await client.patch(f"/invoice-lines/{invoice_line.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(invoice_line)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"unit_price": "2.00"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    invoice_line = await make_invoice_line(db)
    assert refused(await client.patch(f"/invoice-lines/{invoice_line.id}", json={name: None})) == [
        name
    ]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    for name, value in REFUSED:
        response = await client.patch(f"/invoice-lines/{invoice_line.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    response = await client.delete(f"/invoice-lines/{invoice_line.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/invoice-lines/{invoice_line.id}"))
    assert is_missing(await client.delete(f"/invoice-lines/{invoice_line.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/invoice-lines/{invoice_line.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"unit_price": "1.00", "quantity": 1},
    {"unit_price": "2.00", "quantity": 2},
    {"unit_price": "3.00", "quantity": 3},
]


async def make_rising_invoice_lines(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        invoice_line = await make_invoice_line(db, **values)
        rows.append(as_json(invoice_line))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/invoice-lines")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    response = await client.get("/invoice-lines")
    assert response.json()["items"] == [as_json(invoice_line)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("unit_price", COMPARED),
        ("quantity", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_invoice_lines(db)
    assert await compared(client, "/invoice-lines", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("unit_price__in", "no such value"),
        ("quantity__in", "no such value"),
        ("invoice_id__in", "no such value"),
        ("track_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/invoice-lines", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_invoice_lines(db)
    assert await found(client, "/invoice-lines", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "unit_price", "quantity"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_invoice_lines(db)
    assert await found(client, "/invoice-lines", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/invoice-lines", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "unit_price"},
        {"sort": "-unit_price"},
        {"sort": "quantity"},
        {"sort": "-quantity"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_invoice_line(db)) for _ in range(5)]
    items = await walk(client, "/invoice-lines", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/invoice-lines", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_invoice_line(db)
    page = (await client.get("/invoice-lines", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/invoice-lines", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/invoice-lines", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/invoice-lines", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_invoice_line(db)
        with count_statements() as statements:
            await client.get("/invoice-lines")
        counts.add(len(statements))
    assert len(counts) == 1
