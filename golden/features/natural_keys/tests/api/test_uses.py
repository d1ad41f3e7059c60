"""Useses over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.by_big import make_by_big
from tests.factories.by_date import make_by_date
from tests.factories.by_email import make_by_email
from tests.factories.by_pattern import make_by_pattern
from tests.factories.by_slug import make_by_slug
from tests.factories.by_text import make_by_text
from tests.factories.by_uuid import make_by_uuid
from tests.factories.uses import build_uses, make_uses
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/useses/00000000-0000-4000-8000-000000000000"

# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("mail_address", None),
    ("token_token", "no uuid"),
    ("token_token", None),
    ("day_day", None),
    ("big_number", "1"),
    ("big_number", None),
    ("word_word", None),
    ("code_code", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_slug = await make_by_slug(db)
    body = await build_uses(db, slug_slug=other_slug.slug)
    response = await client.post("/useses", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "mail_address",
        "slug_slug",
        "token_token",
        "day_day",
        "big_number",
        "word_word",
        "code_code",
        "created_at",
        "updated_at",
        "word_ids",
        "day_ids",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/useses/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_uses(db)
    required = {
        name: body[name]
        for name in [
            "mail_address",
            "token_token",
            "day_day",
            "big_number",
            "word_word",
            "code_code",
        ]
    }
    response = await client.post("/useses", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"slug_slug": None, "word_ids": [], "day_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name", ["mail_address", "token_token", "day_day", "big_number", "word_word", "code_code"]
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_uses(db)
    del body[name]
    assert refused(await client.post("/useses", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_uses(db) | {name: None}
    assert refused(await client.post("/useses", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_uses(db, **{name: value})
    assert refused(await client.post("/useses", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"mail_address": "address-x@example.com"},
        {"slug_slug": "slug-x"},
        {"token_token": "00000000-0000-4000-8000-000000000000"},
        {"day_day": "2030-01-24"},
        {"big_number": 24},
        {"word_word": "word-x"},
        {"code_code": "FDA-0"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_uses(db, **values)
    response = await client.post("/useses", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"mail_address": "address-x@example.com"},
        {"slug_slug": "slug-x"},
        {"token_token": "00000000-0000-4000-8000-000000000000"},
        {"day_day": "2030-01-24"},
        {"big_number": 24},
        {"word_word": "word-x"},
        {"code_code": "FDA-0"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    uses = await make_uses(db)
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    response = await client.get(f"/useses/{uses.id}")
    assert response.status_code == 200
    assert response.json() == as_json(uses)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/useses/z")) == ["uses_id"]


async def test_update_mail(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_email(db)
    values = {"mail_address": other.address}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_slug(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_slug(db)
    values = {"slug_slug": other.slug}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_token(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_uuid(db)
    values = {"token_token": str(other.token)}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_day(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_date(db)
    values = {"day_day": other.day.isoformat()}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_big(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_big(db)
    values = {"big_number": other.number}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_word(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_text(db)
    values = {"word_word": other.word}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_code(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    other = await make_by_pattern(db)
    values = {"code_code": other.code}
    response = await client.patch(f"/useses/{uses.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    response = await client.patch(f"/useses/{uses.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(uses)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    uses = await make_uses(db)
    assert refused(await client.patch(f"/useses/{uses.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    for name, value in REFUSED:
        response = await client.patch(f"/useses/{uses.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    response = await client.delete(f"/useses/{uses.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/useses/{uses.id}"))
    assert is_missing(await client.delete(f"/useses/{uses.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/useses/{uses.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_useses(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_slug = await make_by_slug(db)
        uses = await make_uses(db, **values, slug_slug=other_slug.slug)
        rows.append(as_json(uses))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/useses")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    response = await client.get("/useses")
    assert response.json()["items"] == [as_json(uses)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("mail_address", EQUALITY),
        ("slug_slug", EQUALITY),
        ("token_token", EQUALITY),
        ("word_word", EQUALITY),
        ("code_code", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_useses(db)
    assert await compared(client, "/useses", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["slug_slug"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_useses(db)
    rows.append(as_json(await make_uses(db)))
    query = f"{name}__is_null"
    assert await found(client, "/useses", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/useses", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("mail_address__in", "\x00"),
        ("slug_slug__in", "\x00"),
        ("slug_slug__is_null", "perhaps"),
        ("token_token__in", "no such value"),
        ("day_day__in", "no such value"),
        ("big_number__in", "no such value"),
        ("word_word__in", "\x00"),
        ("code_code__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/useses", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_useses(db)
    assert await found(client, "/useses", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_useses(db)
    assert await found(client, "/useses", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/useses", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_useses(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/useses", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/useses", rows, sort=f"-{name}")
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
    rows = [as_json(await make_uses(db)) for _ in range(5)]
    items = await walk(client, "/useses", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/useses", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_uses(db)
    page = (await client.get("/useses", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/useses", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/useses", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/useses", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_uses(db)
        with count_statements() as statements:
            await client.get("/useses")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_word_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_by_text(db)).word for _ in range(3)])
    body = await build_uses(db, word_ids=[*ids[:2], ids[0]])
    created = (await client.post("/useses", json=body)).json()
    assert sorted(created["word_ids"]) == ids[:2]
    path = f"/useses/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"word_ids": wanted})).json()
        assert sorted(changed["word_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_word_ids(client: AsyncClient, db: Database) -> None:
    body = await build_uses(db, word_ids=["word-x"])
    response = await client.post("/useses", json=body)
    assert conflict(response) == ("missing-reference", {"word_ids"})


async def test_update_refuses_missing_word_ids(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    ids = [(await make_by_text(db)).word, "word-x"]
    response = await client.patch(f"/useses/{uses.id}", json={"word_ids": ids})
    assert conflict(response) == ("missing-reference", {"word_ids"})
    assert (await client.get(f"/useses/{uses.id}")).json() == as_json(uses)


async def test_day_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_by_date(db)).day.isoformat() for _ in range(3)])
    body = await build_uses(db, day_ids=[*ids[:2], ids[0]])
    created = (await client.post("/useses", json=body)).json()
    assert sorted(created["day_ids"]) == ids[:2]
    path = f"/useses/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"day_ids": wanted})).json()
        assert sorted(changed["day_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_day_ids(client: AsyncClient, db: Database) -> None:
    body = await build_uses(db, day_ids=["2030-01-24"])
    response = await client.post("/useses", json=body)
    assert conflict(response) == ("missing-reference", {"day_ids"})


async def test_update_refuses_missing_day_ids(client: AsyncClient, db: Database) -> None:
    uses = await make_uses(db)
    ids = [(await make_by_date(db)).day.isoformat(), "2030-01-24"]
    response = await client.patch(f"/useses/{uses.id}", json={"day_ids": ids})
    assert conflict(response) == ("missing-reference", {"day_ids"})
    assert (await client.get(f"/useses/{uses.id}")).json() == as_json(uses)
