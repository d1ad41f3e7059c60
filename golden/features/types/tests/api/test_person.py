"""People over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.person import build_person, make_person
from tests.inside import pointers, put, take_out
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/people/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 40),
    (
        "home",
        {"street": "x", "zip": "00000", "city": "x", "place": {"x": "1.000000", "y": "1.000000"}},
    ),
    ("home", {"street": "street-a", "zip": "00000", "city": "city-a", "place": None}),
    (
        "work",
        {"street": "x", "zip": "00000", "city": "x", "place": {"x": "1.000000", "y": "1.000000"}},
    ),
    ("work", {"street": "street-a", "zip": "00000", "city": "city-a", "place": None}),
    ("work", None),
    ("others", []),
    (
        "others",
        [
            {
                "street": "street-a",
                "zip": "00000",
                "city": "city-a",
                "place": {"x": "1.000000", "y": "1.000000"},
            },
            {
                "street": "street-a",
                "zip": "00000",
                "city": "city-a",
                "place": {"x": "1.000000", "y": "1.000000"},
            },
        ],
    ),
    (
        "birthplace",
        {"street": "x", "zip": "00000", "city": "x", "place": {"x": "1.000000", "y": "1.000000"}},
    ),
    ("birthplace", {"street": "street-a", "zip": "00000", "city": "city-a", "place": None}),
    ("tree", {"title": "x", "parent": {"text": "text-a", "inside": None}, "folders": []}),
    ("tree", {"title": "title-a", "parent": None, "folders": []}),
    (
        "tree",
        {
            "title": "title-a",
            "parent": {"text": "text-a", "inside": None},
            "folders": [
                {"title": "title-a", "parent": {"text": "text-a", "inside": None}, "folders": []}
            ],
        },
    ),
    ("tree", None),
    (
        "card",
        {
            "class": "",
            "count": 0,
            "total": -(2**63),
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "x",
            "payload": [1, "two", None],
            "image": "",
            "side": "left",
            "words": ["words-a"],
            "prices": [],
            "moments": [],
            "sides": [],
            "points": [{"x": "1.000000", "y": "1.000000"}],
        },
    ),
    (
        "card",
        {
            "class": "class-a",
            "count": 0,
            "total": 1,
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "slug-a",
            "payload": {"letter": "a"},
            "image": "aW1hZ2UtYQ==",
            "side": "left",
            "words": ["words-a"],
            "prices": None,
            "moments": ["2030-01-01T12:00:00Z"],
            "sides": ["left"],
            "points": [{"x": "1.000000", "y": "1.000000"}],
        },
    ),
    (
        "import",
        {
            "class": "",
            "count": 0,
            "total": -(2**63),
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "x",
            "payload": [1, "two", None],
            "image": "",
            "side": "left",
            "words": ["words-a"],
            "prices": [],
            "moments": [],
            "sides": [],
            "points": [{"x": "1.000000", "y": "1.000000"}],
        },
    ),
    (
        "import",
        {
            "class": "class-a",
            "count": 0,
            "total": 1,
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "slug-a",
            "payload": {"letter": "a"},
            "image": "aW1hZ2UtYQ==",
            "side": "left",
            "words": ["words-a"],
            "prices": None,
            "moments": ["2030-01-01T12:00:00Z"],
            "sides": ["left"],
            "points": [{"x": "1.000000", "y": "1.000000"}],
        },
    ),
    ("import", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 41),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    (
        "home",
        {
            "street": "street-a",
            "zip": "00000",
            "city": "city-a",
            "place": {"x": "1.000000", "y": "1.000000"},
            "no_such_field": 1,
        },
    ),
    ("home", "text"),
    ("home", []),
    ("home", None),
    (
        "work",
        {
            "street": "street-a",
            "zip": "00000",
            "city": "city-a",
            "place": {"x": "1.000000", "y": "1.000000"},
            "no_such_field": 1,
        },
    ),
    ("work", "text"),
    ("work", []),
    (
        "others",
        [
            {
                "street": "street-a",
                "zip": "00000",
                "city": "city-a",
                "place": {"x": "1.000000", "y": "1.000000"},
            }
        ]
        * 3,
    ),
    (
        "others",
        [
            {
                "street": "street-a",
                "zip": "00000",
                "city": "city-a",
                "place": {"x": "1.000000", "y": "1.000000"},
                "no_such_field": 1,
            }
        ],
    ),
    ("others", ["text"]),
    ("others", [None]),
    ("others", "not a list"),
    ("others", None),
    (
        "birthplace",
        {
            "street": "street-a",
            "zip": "00000",
            "city": "city-a",
            "place": {"x": "1.000000", "y": "1.000000"},
            "no_such_field": 1,
        },
    ),
    ("birthplace", "text"),
    ("birthplace", []),
    ("birthplace", None),
    (
        "tree",
        {
            "title": "title-a",
            "parent": {"text": "text-a", "inside": None},
            "folders": [],
            "no_such_field": 1,
        },
    ),
    ("tree", "text"),
    ("tree", []),
    (
        "card",
        {
            "class": "class-a",
            "count": 0,
            "total": 1,
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "slug-a",
            "payload": {"letter": "a"},
            "image": "aW1hZ2UtYQ==",
            "side": "left",
            "words": ["words-a"],
            "prices": ["1.00"],
            "moments": ["2030-01-01T12:00:00Z"],
            "sides": ["left"],
            "points": [{"x": "1.000000", "y": "1.000000"}],
            "no_such_field": 1,
        },
    ),
    ("card", "text"),
    ("card", []),
    ("card", None),
    (
        "import",
        {
            "class": "class-a",
            "count": 0,
            "total": 1,
            "ratio": 1.0,
            "is_open": False,
            "born_on": "2030-01-01",
            "starts_at": "12:00:00",
            "lasts": "P0DT3600S",
            "seen_at": "2030-01-01T12:00:00Z",
            "token": "00000000-0000-4000-8000-000000000001",
            "email": "email-a@example.com",
            "homepage": "https://example.com/homepage-a",
            "slug": "slug-a",
            "payload": {"letter": "a"},
            "image": "aW1hZ2UtYQ==",
            "side": "left",
            "words": ["words-a"],
            "prices": ["1.00"],
            "moments": ["2030-01-01T12:00:00Z"],
            "sides": ["left"],
            "points": [{"x": "1.000000", "y": "1.000000"}],
            "no_such_field": 1,
        },
    ),
    ("import", "text"),
    ("import", []),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_person(db)
    response = await client.post("/people", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "home",
        "work",
        "others",
        "birthplace",
        "tree",
        "card",
        "import",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/people/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_person(db)
    required = {name: body[name] for name in ["name", "home", "card"]}
    response = await client.post("/people", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "work": None,
        "others": [],
        "birthplace": {
            "street": "Unknown",
            "zip": "00000",
            "city": "Berlin",
            "place": {"x": "1.500000", "y": "-2.000000"},
        },
        "tree": None,
        "import": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name", "home", "card"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_person(db)
    del body[name]
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_person(db) | {name: None}
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_person(db, **{name: value})
    response = await client.post("/people", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_person(db, **{name: value})
    assert refused(await client.post("/people", json=body)) == [name]


# Where a value object breaks a rule of its type.
BROKEN: list[tuple[str, Any]] = [
    ("/home/street", ""),
    ("/home/street", None),
    ("/home/zip", "!0000"),
    ("/home/zip", None),
    ("/home/city", ""),
    ("/home/city", None),
    ("/home/place/x", "-1000.000000"),
    ("/home/place/x", None),
    ("/home/place/y", "-1000.000000"),
    ("/home/place/y", None),
    ("/home/place/no_such_field", 1),
    ("/home/no_such_field", 1),
    ("/work/street", ""),
    ("/work/street", None),
    ("/work/zip", "!0000"),
    ("/work/zip", None),
    ("/work/city", ""),
    ("/work/city", None),
    ("/work/place/x", "-1000.000000"),
    ("/work/place/x", None),
    ("/work/place/y", "-1000.000000"),
    ("/work/place/y", None),
    ("/work/place/no_such_field", 1),
    ("/work/no_such_field", 1),
    ("/others/0/street", ""),
    ("/others/0/street", None),
    ("/others/0/zip", "!0000"),
    ("/others/0/zip", None),
    ("/others/0/city", ""),
    ("/others/0/city", None),
    ("/others/0/place/x", "-1000.000000"),
    ("/others/0/place/x", None),
    ("/others/0/place/y", "-1000.000000"),
    ("/others/0/place/y", None),
    ("/others/0/place/no_such_field", 1),
    ("/others/0/no_such_field", 1),
    ("/birthplace/street", ""),
    ("/birthplace/street", None),
    ("/birthplace/zip", "!0000"),
    ("/birthplace/zip", None),
    ("/birthplace/city", ""),
    ("/birthplace/city", None),
    ("/birthplace/place/x", "-1000.000000"),
    ("/birthplace/place/x", None),
    ("/birthplace/place/y", "-1000.000000"),
    ("/birthplace/place/y", None),
    ("/birthplace/place/no_such_field", 1),
    ("/birthplace/no_such_field", 1),
    ("/tree/title", ""),
    ("/tree/title", None),
    ("/tree/parent/text", ""),
    ("/tree/parent/text", None),
    ("/tree/parent/no_such_field", 1),
    ("/tree/folders", None),
    ("/tree/no_such_field", 1),
    ("/card/class", "class-\x00"),
    ("/card/class", None),
    ("/card/count", -1),
    ("/card/count", None),
    ("/card/total", -9_223_372_036_854_775_809),
    ("/card/total", None),
    ("/card/ratio", "5"),
    ("/card/ratio", None),
    ("/card/is_open", "true"),
    ("/card/is_open", None),
    ("/card/born_on", "today"),
    ("/card/born_on", None),
    ("/card/starts_at", "noon"),
    ("/card/starts_at", None),
    ("/card/lasts", "long"),
    ("/card/lasts", None),
    ("/card/seen_at", "now"),
    ("/card/seen_at", None),
    ("/card/token", "no uuid"),
    ("/card/token", None),
    ("/card/email", "x" * 255),
    ("/card/email", None),
    ("/card/homepage", "x" * 2049),
    ("/card/homepage", None),
    ("/card/slug", "x" * 201),
    ("/card/slug", None),
    ("/card/image", "A" * 28),
    ("/card/image", None),
    ("/card/side", "no such value"),
    ("/card/side", None),
    ("/card/words", None),
    ("/card/moments", None),
    ("/card/sides", None),
    ("/card/points/0/x", "-1000.000000"),
    ("/card/points/0/x", None),
    ("/card/points/0/y", "-1000.000000"),
    ("/card/points/0/y", None),
    ("/card/points/0/no_such_field", 1),
    ("/card/points", None),
    ("/card/no_such_field", 1),
    ("/import/class", "class-\x00"),
    ("/import/class", None),
    ("/import/count", -1),
    ("/import/count", None),
    ("/import/total", -9_223_372_036_854_775_809),
    ("/import/total", None),
    ("/import/ratio", "5"),
    ("/import/ratio", None),
    ("/import/is_open", "true"),
    ("/import/is_open", None),
    ("/import/born_on", "today"),
    ("/import/born_on", None),
    ("/import/starts_at", "noon"),
    ("/import/starts_at", None),
    ("/import/lasts", "long"),
    ("/import/lasts", None),
    ("/import/seen_at", "now"),
    ("/import/seen_at", None),
    ("/import/token", "no uuid"),
    ("/import/token", None),
    ("/import/email", "x" * 255),
    ("/import/email", None),
    ("/import/homepage", "x" * 2049),
    ("/import/homepage", None),
    ("/import/slug", "x" * 201),
    ("/import/slug", None),
    ("/import/image", "A" * 28),
    ("/import/image", None),
    ("/import/side", "no such value"),
    ("/import/side", None),
    ("/import/words", None),
    ("/import/moments", None),
    ("/import/sides", None),
    ("/import/points/0/x", "-1000.000000"),
    ("/import/points/0/x", None),
    ("/import/points/0/y", "-1000.000000"),
    ("/import/points/0/y", None),
    ("/import/points/0/no_such_field", 1),
    ("/import/points", None),
    ("/import/no_such_field", 1),
]


@pytest.mark.parametrize(("pointer", "value"), BROKEN)
async def test_create_refuses_inside(
    client: AsyncClient, db: Database, pointer: str, value: Any
) -> None:
    body = await build_person(db)
    put(body, pointer, value)
    assert pointers(await client.post("/people", json=body)) == {f"/body{pointer}"}


@pytest.mark.parametrize(
    "pointer",
    [
        "/home/street",
        "/home/zip",
        "/home/place/x",
        "/home/place/y",
        "/work/street",
        "/work/zip",
        "/work/place/x",
        "/work/place/y",
        "/others/0/street",
        "/others/0/zip",
        "/others/0/place/x",
        "/others/0/place/y",
        "/birthplace/street",
        "/birthplace/zip",
        "/birthplace/place/x",
        "/birthplace/place/y",
        "/tree/title",
        "/tree/parent/text",
        "/card/class",
        "/card/count",
        "/card/total",
        "/card/ratio",
        "/card/born_on",
        "/card/starts_at",
        "/card/lasts",
        "/card/seen_at",
        "/card/token",
        "/card/email",
        "/card/homepage",
        "/card/slug",
        "/card/payload",
        "/card/image",
        "/card/words",
        "/card/points/0/x",
        "/card/points/0/y",
        "/import/class",
        "/import/count",
        "/import/total",
        "/import/ratio",
        "/import/born_on",
        "/import/starts_at",
        "/import/lasts",
        "/import/seen_at",
        "/import/token",
        "/import/email",
        "/import/homepage",
        "/import/slug",
        "/import/payload",
        "/import/image",
        "/import/words",
        "/import/points/0/x",
        "/import/points/0/y",
    ],
)
async def test_create_requires_inside(client: AsyncClient, db: Database, pointer: str) -> None:
    body = await build_person(db)
    take_out(body, pointer)
    assert pointers(await client.post("/people", json=body)) == {f"/body{pointer}"}


async def test_update_refuses_inside(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    for pointer, value in BROKEN:
        name = pointer.split("/")[1]
        change = {name: as_json(person)[name]}
        put(change, pointer, value)
        response = await client.patch(f"/people/{person.id}", json=change)
        assert pointers(response) == {f"/body{pointer}"}, value


async def test_get(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.get(f"/people/{person.id}")
    assert response.status_code == 200
    assert response.json() == as_json(person)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/people/z")) == ["person_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        (
            "home",
            {
                "street": "street-b",
                "zip": "01000",
                "city": "city-b",
                "place": {"x": "2.000000", "y": "2.000000"},
            },
        ),
        (
            "work",
            {
                "street": "street-b",
                "zip": "01000",
                "city": "city-b",
                "place": {"x": "2.000000", "y": "2.000000"},
            },
        ),
        ("work", None),
        (
            "others",
            [
                {
                    "street": "street-b",
                    "zip": "01000",
                    "city": "city-b",
                    "place": {"x": "2.000000", "y": "2.000000"},
                }
            ],
        ),
        (
            "birthplace",
            {
                "street": "street-b",
                "zip": "01000",
                "city": "city-b",
                "place": {"x": "2.000000", "y": "2.000000"},
            },
        ),
        ("tree", {"title": "title-b", "parent": {"text": "text-b", "inside": None}, "folders": []}),
        ("tree", None),
        (
            "card",
            {
                "class": "class-b",
                "count": 1,
                "total": 2,
                "ratio": 1.5,
                "is_open": True,
                "born_on": "2030-01-02",
                "starts_at": "12:01:00",
                "lasts": "P0DT3660S",
                "seen_at": "2030-01-01T13:00:00Z",
                "token": "00000000-0000-4000-8000-000000000002",
                "email": "email-b@example.com",
                "homepage": "https://example.com/homepage-b",
                "slug": "slug-b",
                "payload": {"letter": "b"},
                "image": "aW1hZ2UtYg==",
                "side": "right",
                "words": ["words-b"],
                "prices": ["2.00"],
                "moments": ["2030-01-01T13:00:00Z"],
                "sides": ["right"],
                "points": [{"x": "2.000000", "y": "2.000000"}],
            },
        ),
        (
            "import",
            {
                "class": "class-b",
                "count": 1,
                "total": 2,
                "ratio": 1.5,
                "is_open": True,
                "born_on": "2030-01-02",
                "starts_at": "12:01:00",
                "lasts": "P0DT3660S",
                "seen_at": "2030-01-01T13:00:00Z",
                "token": "00000000-0000-4000-8000-000000000002",
                "email": "email-b@example.com",
                "homepage": "https://example.com/homepage-b",
                "slug": "slug-b",
                "payload": {"letter": "b"},
                "image": "aW1hZ2UtYg==",
                "side": "right",
                "words": ["words-b"],
                "prices": ["2.00"],
                "moments": ["2030-01-01T13:00:00Z"],
                "sides": ["right"],
                "points": [{"x": "2.000000", "y": "2.000000"}],
            },
        ),
        ("import", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > person.updated_at
    assert changed == as_json(person) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/people/{person.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(person)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    person = await make_person(db)
    assert refused(await client.patch(f"/people/{person.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    for name, value in REFUSED:
        response = await client.patch(f"/people/{person.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.delete(f"/people/{person.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/people/{person.id}"))
    assert is_missing(await client.delete(f"/people/{person.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/people/{person.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_people(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        person = await make_person(db, **values)
        rows.append(as_json(person))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/people")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.get("/people")
    assert response.json()["items"] == [as_json(person)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_people(db)
    assert await compared(client, "/people", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/people", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_people(db)
    assert await found(client, "/people", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_people(db)
    assert await found(client, "/people", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/people", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_people(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/people", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/people", rows, sort=f"-{name}")
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
    rows = [as_json(await make_person(db)) for _ in range(5)]
    items = await walk(client, "/people", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/people", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_person(db)
    page = (await client.get("/people", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/people", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/people", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/people", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_person(db)
        with count_statements() as statements:
            await client.get("/people")
        counts.add(len(statements))
    assert len(counts) == 1
