"""Addresses over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.address import build_address, make_address
from tests.factories.customer import make_customer
from tests.pages import COMPARED, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/addresses/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("address1", ""),
    ("address1", "x" * 255),
    ("address1", None),
    ("address2", ""),
    ("address2", "x" * 255),
    ("address2", None),
    ("city", ""),
    ("city", "x" * 255),
    ("city", None),
    ("postcode", ""),
    ("postcode", "xxxxxxxxxx"),
    ("country", ""),
    ("country", "xx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("address1", "x" * 256),
    ("address1", "address1-\x00"),
    ("address1", 5),
    ("address2", "x" * 256),
    ("address2", "address2-\x00"),
    ("address2", 5),
    ("city", "x" * 256),
    ("city", "city-\x00"),
    ("city", 5),
    ("postcode", "xxxxxxxxxxx"),
    ("postcode", "postcode-\x00"),
    ("postcode", 5),
    ("postcode", None),
    ("country", "xxx"),
    ("country", "\x00"),
    ("country", 5),
    ("country", None),
    ("customer_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_customer = await make_customer(db)
    body = await build_address(db, customer_id=other_customer.id)
    response = await client.post("/addresses", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "address1",
        "address2",
        "city",
        "postcode",
        "country",
        "customer_id",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/addresses/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_address(db)
    required = {name: body[name] for name in ["postcode", "country"]}
    response = await client.post("/addresses", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "address1": None,
        "address2": None,
        "city": None,
        "customer_id": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["postcode", "country"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_address(db)
    del body[name]
    assert refused(await client.post("/addresses", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_address(db) | {name: None}
    assert refused(await client.post("/addresses", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_address(db, **{name: value})
    response = await client.post("/addresses", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_address(db, **{name: value})
    assert refused(await client.post("/addresses", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_address(db, **values)
    response = await client.post("/addresses", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    address = await make_address(db)
    response = await client.patch(f"/addresses/{address.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    response = await client.get(f"/addresses/{address.id}")
    assert response.status_code == 200
    assert response.json() == as_json(address)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/addresses/z")) == ["address_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("address1", "address1-b"),
        ("address1", None),
        ("address2", "address2-b"),
        ("address2", None),
        ("city", "city-b"),
        ("city", None),
        ("postcode", "postcode-b"),
        ("country", "b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    address = await make_address(db)
    response = await client.patch(f"/addresses/{address.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(address) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/addresses/{address.id}", json={})).json() == changed


async def test_update_customer(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    other = await make_customer(db)
    values = {"customer_id": other.id}
    response = await client.patch(f"/addresses/{address.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    response = await client.patch(f"/addresses/{address.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(address)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"address1": "address1-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    address = await make_address(db)
    assert refused(await client.patch(f"/addresses/{address.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    for name, value in REFUSED:
        response = await client.patch(f"/addresses/{address.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    response = await client.delete(f"/addresses/{address.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/addresses/{address.id}"))
    assert is_missing(await client.delete(f"/addresses/{address.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/addresses/{address.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_addresses(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_customer = await make_customer(db)
        address = await make_address(db, **values, customer_id=other_customer.id)
        rows.append(as_json(address))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/addresses")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    address = await make_address(db)
    response = await client.get("/addresses")
    assert response.json()["items"] == [as_json(address)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_addresses(db)
    assert await compared(client, "/addresses", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["customer_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_addresses(db)
    rows.append(as_json(await make_address(db)))
    query = f"{name}__is_null"
    assert await found(client, "/addresses", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/addresses", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("customer_id__in", "no such value"),
        ("customer_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/addresses", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_addresses(db)
    assert await found(client, "/addresses", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_addresses(db)
    assert await found(client, "/addresses", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/addresses", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_address(db)) for _ in range(5)]
    items = await walk(client, "/addresses", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/addresses", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_address(db)
    items = await walk(client, "/addresses")
    page = (await client.get("/addresses", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/addresses", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_address(db)
        with count_statements() as statements:
            await client.get("/addresses")
        counts.add(len(statements))
    assert len(counts) == 1
