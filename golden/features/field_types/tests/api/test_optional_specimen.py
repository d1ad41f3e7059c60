"""Optional specimens over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.optional_specimen import build_optional_specimen, make_optional_specimen
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/optional-specimens/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", None),
    ("code", ""),
    ("code", "xxxxxxxxxx"),
    ("code", None),
    ("body", ""),
    ("body", None),
    ("count", -(2**31)),
    ("count", 2**31 - 1),
    ("count", None),
    ("total", -(2**63)),
    ("total", 2**63 - 1),
    ("total", None),
    ("ratio", None),
    ("price", "-9999999999.99"),
    ("price", "9999999999.99"),
    ("price", None),
    ("wide", "-999999999999999999999999.999999"),
    ("wide", "9" * 24 + ".999999"),
    ("wide", None),
    ("is_open", None),
    ("born_on", None),
    ("starts_at", None),
    ("lasts", None),
    ("seen_at", None),
    ("token", None),
    ("email", None),
    ("homepage", None),
    ("slug", "x"),
    ("slug", "x" * 200),
    ("slug", None),
    ("secret", "xxxxxxxx"),
    ("secret", "x" * 128),
    ("secret", None),
    ("payload", [1, "two", None]),
    ("payload", "text"),
    ("payload", 0.5),
    ("payload", {}),
    ("image", ""),
    ("image", "AAAAAAAAAA=="),
    ("image", None),
    ("colour", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "name-\x00"),
    ("name", 5),
    ("code", "xxxxxxxxxxx"),
    ("code", "code-\x00"),
    ("code", 5),
    ("body", "body-\x00"),
    ("body", 5),
    ("count", -2_147_483_649),
    ("count", 2**31),
    ("count", "5"),
    ("count", True),
    ("count", 1.5),
    ("total", -9_223_372_036_854_775_809),
    ("total", 2**63),
    ("total", "5"),
    ("total", True),
    ("total", 1.5),
    ("ratio", "5"),
    ("ratio", True),
    ("price", "-10000000000.00"),
    ("price", "10000000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("wide", "-1000000000000000000000000.000000"),
    ("wide", "1000000000000000000000000.000000"),
    ("wide", "much"),
    ("wide", "1.0000005"),
    ("wide", 1.5),
    ("is_open", "true"),
    ("is_open", 1),
    ("born_on", "today"),
    ("born_on", "2030-02-30"),
    ("born_on", 5),
    ("starts_at", "noon"),
    ("starts_at", 5),
    ("lasts", "long"),
    ("lasts", 5),
    ("seen_at", "now"),
    ("seen_at", "2030-01-01T12:00:00"),
    ("seen_at", 5),
    ("token", "no uuid"),
    ("token", 5),
    ("email", "x" * 255),
    ("email", "nobody"),
    ("email", "no body@example.com"),
    ("email", "email-a@example.co\x00"),
    ("email", 5),
    ("homepage", "x" * 2049),
    ("homepage", "nowhere"),
    ("homepage", "ftp://example.com/"),
    ("homepage", "https://example.com/homepage-\x00"),
    ("homepage", 5),
    ("slug", "x" * 201),
    ("slug", "Not a slug"),
    ("slug", "-a"),
    ("slug", "slug-\x00"),
    ("slug", 5),
    ("secret", "xxxxxxx"),
    ("secret", "x" * 129),
    ("secret", "secret-\x00"),
    ("secret", 5),
    ("image", "AAAAAAAAAAA="),
    ("image", "not base64"),
    ("image", 5),
    ("colour", "no such value"),
    ("colour", 1),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_optional_specimen(db)
    response = await client.post("/optional-specimens", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "code",
        "body",
        "count",
        "total",
        "ratio",
        "price",
        "wide",
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
    assert response.headers["location"] == f"/optional-specimens/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    before = datetime.now(UTC)
    response = await client.post("/optional-specimens", json={})
    assert response.status_code == 201
    created = response.json()
    assert {
        "name": None,
        "code": None,
        "body": None,
        "count": None,
        "total": None,
        "ratio": None,
        "price": None,
        "wide": None,
        "is_open": None,
        "born_on": None,
        "starts_at": None,
        "lasts": None,
        "seen_at": None,
        "token": None,
        "email": None,
        "homepage": None,
        "slug": None,
        "payload": None,
        "image": None,
        "colour": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_optional_specimen(db) | {name: None}
    assert refused(await client.post("/optional-specimens", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_optional_specimen(db, **{name: value})
    response = await client.post("/optional-specimens", json=body)
    assert response.status_code == 201
    assert response.json().get(name, value) == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_optional_specimen(db, **{name: value})
    assert refused(await client.post("/optional-specimens", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    response = await client.get(f"/optional-specimens/{optional_specimen.id}")
    assert response.status_code == 200
    assert response.json() == as_json(optional_specimen)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/optional-specimens/z")) == ["optional_specimen_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("name", None),
        ("code", "code-b"),
        ("code", None),
        ("body", "body-b"),
        ("body", None),
        ("count", 2),
        ("count", None),
        ("total", 2),
        ("total", None),
        ("ratio", 1.5),
        ("ratio", None),
        ("price", "2.00"),
        ("price", None),
        ("wide", "2.000000"),
        ("wide", None),
        ("is_open", True),
        ("is_open", None),
        ("born_on", "2030-01-02"),
        ("born_on", None),
        ("starts_at", "12:01:00"),
        ("starts_at", None),
        ("lasts", "P0DT3660S"),
        ("lasts", None),
        ("seen_at", "2030-01-01T13:00:00Z"),
        ("seen_at", None),
        ("token", "00000000-0000-4000-8000-000000000002"),
        ("token", None),
        ("email", "email-b@example.com"),
        ("email", None),
        ("homepage", "https://example.com/homepage-b"),
        ("homepage", None),
        ("slug", "slug-b"),
        ("slug", None),
        ("payload", {"letter": "b"}),
        ("image", "aW1hZ2UtYg=="),
        ("image", None),
        ("colour", "light-green"),
        ("colour", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    optional_specimen = await make_optional_specimen(db)
    response = await client.patch(f"/optional-specimens/{optional_specimen.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > optional_specimen.updated_at
    assert changed == as_json(optional_specimen) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(f"/optional-specimens/{optional_specimen.id}", json={})
    ).json() == changed


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("secret", "secret-b"),
        ("secret", None),
    ],
)
async def test_update_of_what_is_not_shown(
    client: AsyncClient, db: Database, name: str, value: Any
) -> None:
    optional_specimen = await make_optional_specimen(db)
    response = await client.patch(f"/optional-specimens/{optional_specimen.id}", json={name: value})
    assert response.status_code == 200
    assert response.json().keys() == as_json(optional_specimen).keys()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    response = await client.patch(f"/optional-specimens/{optional_specimen.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(optional_specimen)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    optional_specimen = await make_optional_specimen(db)
    assert refused(
        await client.patch(f"/optional-specimens/{optional_specimen.id}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/optional-specimens/{optional_specimen.id}", json={name: value}
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    response = await client.delete(f"/optional-specimens/{optional_specimen.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/optional-specimens/{optional_specimen.id}"))
    assert is_missing(await client.delete(f"/optional-specimens/{optional_specimen.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/optional-specimens/{optional_specimen.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "count": 1,
        "total": 1,
        "ratio": 1.0,
        "price": "1.00",
        "wide": "1.000000",
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
        "is_open": False,
        "born_on": "2030-01-03",
        "starts_at": "12:02:00",
        "seen_at": "2030-01-01T14:00:00Z",
        "colour": "red",
    },
]


async def make_rising_optional_specimens(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        optional_specimen = await make_optional_specimen(db, **values)
        rows.append(as_json(optional_specimen))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/optional-specimens")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    response = await client.get("/optional-specimens")
    assert response.json()["items"] == [as_json(optional_specimen)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("count", COMPARED),
        ("total", COMPARED),
        ("ratio", COMPARED),
        ("price", COMPARED),
        ("wide", COMPARED),
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
    rows = await make_rising_optional_specimens(db)
    assert await compared(client, "/optional-specimens", rows, name, expected) == expected


@pytest.mark.parametrize(
    "name",
    [
        "count",
        "total",
        "ratio",
        "price",
        "wide",
        "is_open",
        "born_on",
        "starts_at",
        "seen_at",
        "colour",
    ],
)
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_optional_specimens(db)
    rows.append(
        as_json(
            await make_optional_specimen(
                db,
                count=None,
                total=None,
                ratio=None,
                price=None,
                wide=None,
                is_open=None,
                born_on=None,
                starts_at=None,
                seen_at=None,
                colour=None,
            )
        )
    )
    query = f"{name}__is_null"
    assert await found(client, "/optional-specimens", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/optional-specimens", rows, **{query: "false"})) == {0, 1, 2}


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
        ("count__is_null", "perhaps"),
        ("total__in", "no such value"),
        ("total__is_null", "perhaps"),
        ("ratio__in", "no such value"),
        ("ratio__is_null", "perhaps"),
        ("price__in", "no such value"),
        ("price__is_null", "perhaps"),
        ("wide__in", "no such value"),
        ("wide__is_null", "perhaps"),
        ("is_open", "no such value"),
        ("is_open__is_null", "perhaps"),
        ("born_on__in", "no such value"),
        ("born_on__is_null", "perhaps"),
        ("starts_at__in", "no such value"),
        ("starts_at__is_null", "perhaps"),
        ("seen_at__in", "no such value"),
        ("seen_at__is_null", "perhaps"),
        ("colour__in", "no such value"),
        ("colour__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/optional-specimens", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_optional_specimens(db)
    assert await found(client, "/optional-specimens", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_optional_specimens(db)
    assert await found(client, "/optional-specimens", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/optional-specimens", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_optional_specimens(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/optional-specimens", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/optional-specimens", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_optional_specimen(db)) for _ in range(5)]
    items = await walk(client, "/optional-specimens", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/optional-specimens", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_optional_specimen(db)
    page = (await client.get("/optional-specimens", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/optional-specimens", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/optional-specimens", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/optional-specimens", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_optional_specimen(db)
        with count_statements() as statements:
            await client.get("/optional-specimens")
        counts.add(len(statements))
    assert len(counts) == 1
