"""Specimens over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.specimen import build_specimen, make_specimen
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/specimens/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("code", ""),
    ("code", "xxxxxxxxxx"),
    ("label", "xx"),
    ("label", "x" * 40),
    ("body", ""),
    ("count", -(2**31)),
    ("count", 2**31 - 1),
    ("total", -(2**63)),
    ("total", 2**63 - 1),
    ("price", "-9999999999.99"),
    ("price", "9999999999.99"),
    ("wide", "-999999999999999999999999.999999"),
    ("wide", "9" * 24 + ".999999"),
    ("whole", "-99999"),
    ("whole", "99999"),
    ("fraction", "-0.9999"),
    ("fraction", "0.9999"),
    ("slug", "x"),
    ("slug", "x" * 200),
    ("secret", "xxxxxxxx"),
    ("secret", "x" * 128),
    ("payload", [1, "two", None]),
    ("payload", "text"),
    ("payload", 0.5),
    ("payload", {}),
    ("image", ""),
    ("image", "A" * 134 + "=="),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("code", "xxxxxxxxxxx"),
    ("code", "code-\x00"),
    ("code", 5),
    ("code", None),
    ("label", "x"),
    ("label", "x" * 41),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
    ("body", "body-\x00"),
    ("body", 5),
    ("body", None),
    ("count", -2_147_483_649),
    ("count", 2**31),
    ("count", "5"),
    ("count", True),
    ("count", 1.5),
    ("count", None),
    ("total", -9_223_372_036_854_775_809),
    ("total", 2**63),
    ("total", "5"),
    ("total", True),
    ("total", 1.5),
    ("total", None),
    ("ratio", "5"),
    ("ratio", True),
    ("ratio", None),
    ("price", "-10000000000.00"),
    ("price", "10000000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("wide", "-1000000000000000000000000.000000"),
    ("wide", "1000000000000000000000000.000000"),
    ("wide", "much"),
    ("wide", "1.0000005"),
    ("wide", 1.5),
    ("wide", None),
    ("whole", "-100000"),
    ("whole", "100000"),
    ("whole", "much"),
    ("whole", "1.5"),
    ("whole", 1.5),
    ("whole", None),
    ("fraction", "-1.0000"),
    ("fraction", "1.0000"),
    ("fraction", "much"),
    ("fraction", "1.00005"),
    ("fraction", 1.5),
    ("fraction", None),
    ("is_open", "true"),
    ("is_open", 1),
    ("is_open", None),
    ("born_on", "today"),
    ("born_on", "2030-02-30"),
    ("born_on", 5),
    ("born_on", None),
    ("starts_at", "noon"),
    ("starts_at", 5),
    ("starts_at", None),
    ("lasts", "long"),
    ("lasts", 5),
    ("lasts", None),
    ("seen_at", "now"),
    ("seen_at", "2030-01-01T12:00:00"),
    ("seen_at", 5),
    ("seen_at", None),
    ("token", "no uuid"),
    ("token", 5),
    ("token", None),
    ("email", "x" * 255),
    ("email", "nobody"),
    ("email", "no body@example.com"),
    ("email", "email-a@example.co\x00"),
    ("email", 5),
    ("email", None),
    ("homepage", "x" * 2049),
    ("homepage", "nowhere"),
    ("homepage", "ftp://example.com/"),
    ("homepage", "https://example.com/homepage-\x00"),
    ("homepage", 5),
    ("homepage", None),
    ("slug", "x" * 201),
    ("slug", "Not a slug"),
    ("slug", "-a"),
    ("slug", "slug-\x00"),
    ("slug", 5),
    ("slug", None),
    ("secret", "xxxxxxx"),
    ("secret", "x" * 129),
    ("secret", "secret-\x00"),
    ("secret", 5),
    ("secret", None),
    ("image", "A" * 135 + "="),
    ("image", "not base64"),
    ("image", 5),
    ("image", None),
    ("colour", "no such value"),
    ("colour", 1),
    ("colour", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_specimen(db)
    response = await client.post("/specimens", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "code",
        "label",
        "body",
        "count",
        "total",
        "ratio",
        "price",
        "wide",
        "whole",
        "fraction",
        "is_open",
        "born_on",
        "starts_at",
        "lasts",
        "seen_at",
        "token",
        "email",
        "homepage",
        "slug",
        "payload",
        "image",
        "colour",
        "created_at",
        "updated_at",
    }
    del body["secret"]
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/specimens/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_specimen(db)
    required = {
        name: body[name]
        for name in [
            "name",
            "code",
            "label",
            "body",
            "count",
            "total",
            "ratio",
            "price",
            "wide",
            "whole",
            "fraction",
            "is_open",
            "born_on",
            "starts_at",
            "lasts",
            "seen_at",
            "token",
            "email",
            "homepage",
            "slug",
            "secret",
            "payload",
            "image",
            "colour",
        ]
    }
    response = await client.post("/specimens", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name",
    [
        "name",
        "code",
        "label",
        "body",
        "count",
        "total",
        "ratio",
        "price",
        "wide",
        "whole",
        "fraction",
        "is_open",
        "born_on",
        "starts_at",
        "lasts",
        "seen_at",
        "token",
        "email",
        "homepage",
        "slug",
        "secret",
        "payload",
        "image",
        "colour",
    ],
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_specimen(db)
    del body[name]
    assert refused(await client.post("/specimens", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_specimen(db) | {name: None}
    assert refused(await client.post("/specimens", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_specimen(db, **{name: value})
    response = await client.post("/specimens", json=body)
    assert response.status_code == 201
    assert response.json().get(name, value) == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_specimen(db, **{name: value})
    assert refused(await client.post("/specimens", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    specimen = await make_specimen(db)
    response = await client.get(f"/specimens/{specimen.id}")
    assert response.status_code == 200
    assert response.json() == as_json(specimen)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/specimens/z")) == ["specimen_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("code", "code-b"),
        ("label", "label-b"),
        ("body", "body-b"),
        ("count", 2),
        ("total", 2),
        ("ratio", 1.5),
        ("price", "2.00"),
        ("wide", "2.000000"),
        ("whole", "2"),
        ("fraction", "0.9977"),
        ("is_open", True),
        ("born_on", "2030-01-02"),
        ("starts_at", "12:01:00"),
        ("lasts", "P0DT3660S"),
        ("seen_at", "2030-01-01T13:00:00Z"),
        ("token", "00000000-0000-4000-8000-000000000002"),
        ("email", "email-b@example.com"),
        ("homepage", "https://example.com/homepage-b"),
        ("slug", "slug-b"),
        ("payload", {"letter": "b"}),
        ("image", "aW1hZ2UtYg=="),
        ("colour", "light-green"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    specimen = await make_specimen(db)
    response = await client.patch(f"/specimens/{specimen.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > specimen.updated_at
    assert changed == as_json(specimen) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/specimens/{specimen.id}", json={})).json() == changed


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("secret", "secret-b"),
    ],
)
async def test_update_of_what_is_not_shown(
    client: AsyncClient, db: Database, name: str, value: Any
) -> None:
    specimen = await make_specimen(db)
    response = await client.patch(f"/specimens/{specimen.id}", json={name: value})
    assert response.status_code == 200
    assert response.json().keys() == as_json(specimen).keys()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    specimen = await make_specimen(db)
    response = await client.patch(f"/specimens/{specimen.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(specimen)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    specimen = await make_specimen(db)
    assert refused(await client.patch(f"/specimens/{specimen.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    specimen = await make_specimen(db)
    for name, value in REFUSED:
        response = await client.patch(f"/specimens/{specimen.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    specimen = await make_specimen(db)
    response = await client.delete(f"/specimens/{specimen.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/specimens/{specimen.id}"))
    assert is_missing(await client.delete(f"/specimens/{specimen.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    specimen = await make_specimen(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/specimens/{specimen.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "count": 1,
        "total": 1,
        "ratio": 1.0,
        "price": "1.00",
        "wide": "1.000000",
        "whole": "1",
        "fraction": "0.9976",
        "is_open": False,
        "born_on": "2030-01-01",
        "starts_at": "12:00:00",
        "seen_at": "2030-01-01T12:00:00Z",
        "colour": "3d",
    },
    {
        "count": 2,
        "total": 2,
        "ratio": 1.5,
        "price": "2.00",
        "wide": "2.000000",
        "whole": "2",
        "fraction": "0.9977",
        "is_open": True,
        "born_on": "2030-01-02",
        "starts_at": "12:01:00",
        "seen_at": "2030-01-01T13:00:00Z",
        "colour": "light-green",
    },
    {
        "count": 3,
        "total": 3,
        "ratio": 2.0,
        "price": "3.00",
        "wide": "3.000000",
        "whole": "3",
        "fraction": "0.9978",
        "is_open": False,
        "born_on": "2030-01-03",
        "starts_at": "12:02:00",
        "seen_at": "2030-01-01T14:00:00Z",
        "colour": "red",
    },
]


async def make_rising_specimens(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        specimen = await make_specimen(db, **values)
        rows.append(as_json(specimen))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/specimens")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    specimen = await make_specimen(db)
    response = await client.get("/specimens")
    assert response.json()["items"] == [as_json(specimen)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("count", COMPARED),
        ("total", COMPARED),
        ("ratio", COMPARED),
        ("price", COMPARED),
        ("wide", COMPARED),
        ("whole", COMPARED),
        ("fraction", COMPARED),
        ("is_open", TRUTH),
        ("born_on", COMPARED),
        ("starts_at", COMPARED),
        ("seen_at", COMPARED),
        ("colour", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_specimens(db)
    assert await compared(client, "/specimens", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("count__in", "no such value"),
        ("total__in", "no such value"),
        ("ratio__in", "no such value"),
        ("price__in", "no such value"),
        ("wide__in", "no such value"),
        ("whole__in", "no such value"),
        ("fraction__in", "no such value"),
        ("is_open", "no such value"),
        ("born_on__in", "no such value"),
        ("starts_at__in", "no such value"),
        ("seen_at__in", "no such value"),
        ("colour__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/specimens", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_specimens(db)
    assert await found(client, "/specimens", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize(
    "name",
    [
        "count",
        "total",
        "ratio",
        "price",
        "wide",
        "whole",
        "fraction",
        "born_on",
        "seen_at",
        "created_at",
        "updated_at",
    ],
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_specimens(db)
    assert await found(client, "/specimens", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/specimens", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_specimens(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/specimens", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/specimens", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "count"},
        {"sort": "-count"},
        {"sort": "total"},
        {"sort": "-total"},
        {"sort": "ratio"},
        {"sort": "-ratio"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "wide"},
        {"sort": "-wide"},
        {"sort": "whole"},
        {"sort": "-whole"},
        {"sort": "fraction"},
        {"sort": "-fraction"},
        {"sort": "born_on"},
        {"sort": "-born_on"},
        {"sort": "seen_at"},
        {"sort": "-seen_at"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_specimen(db)) for _ in range(5)]
    items = await walk(client, "/specimens", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/specimens", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_specimen(db)
    page = (await client.get("/specimens", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/specimens", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/specimens", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/specimens", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_specimen(db)
        with count_statements() as statements:
            await client.get("/specimens")
        counts.add(len(statements))
    assert len(counts) == 1
