"""Reviews over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.label import make_label
from tests.factories.order import make_order
from tests.factories.review import build_review, make_review
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/reviews/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("stars", 1),
    ("stars", 5),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("stars", 0),
    ("stars", 6),
    ("stars", "5"),
    ("stars", True),
    ("stars", 1.5),
    ("stars", None),
    ("order_id", "no uuid"),
    ("order_id", None),
    ("label_place", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_label = await make_label(db)
    body = await build_review(db, label_shelf=other_label.shelf, label_place=other_label.place)
    response = await client.post("/reviews", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "stars",
        "order_id",
        "label_shelf",
        "label_place",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/reviews/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_review(db)
    required = {name: body[name] for name in ["stars", "order_id"]}
    response = await client.post("/reviews", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"label_shelf": None, "label_place": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["stars", "order_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_review(db)
    del body[name]
    assert refused(await client.post("/reviews", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_review(db) | {name: None}
    assert refused(await client.post("/reviews", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_review(db, **{name: value})
    response = await client.post("/reviews", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_review(db, **{name: value})
    assert refused(await client.post("/reviews", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"order_id": "00000000-0000-4000-8000-000000000000"},
        {"label_shelf": "shelf-x", "label_place": 24},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_review(db, **values)
    response = await client.post("/reviews", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"order_id": "00000000-0000-4000-8000-000000000000"},
        {"label_shelf": "shelf-x", "label_place": 24},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    review = await make_review(db)
    response = await client.patch(f"/reviews/{review.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    response = await client.get(f"/reviews/{review.id}")
    assert response.status_code == 200
    assert response.json() == as_json(review)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/reviews/z")) == ["review_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("stars", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    review = await make_review(db)
    response = await client.patch(f"/reviews/{review.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > review.updated_at
    assert changed == as_json(review) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/reviews/{review.id}", json={})).json() == changed


async def test_update_order(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    other = await make_order(db)
    values = {"order_id": str(other.id)}
    response = await client.patch(f"/reviews/{review.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_label(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    other = await make_label(db)
    values = {"label_shelf": other.shelf, "label_place": other.place}
    response = await client.patch(f"/reviews/{review.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    response = await client.patch(f"/reviews/{review.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(review)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"stars": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    review = await make_review(db)
    assert refused(await client.patch(f"/reviews/{review.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    for name, value in REFUSED:
        response = await client.patch(f"/reviews/{review.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    response = await client.delete(f"/reviews/{review.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/reviews/{review.id}"))
    assert is_missing(await client.delete(f"/reviews/{review.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/reviews/{review.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"stars": 1},
    {"stars": 2},
    {"stars": 3},
]


async def make_rising_reviews(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_label = await make_label(db)
        review = await make_review(
            db, **values, label_shelf=other_label.shelf, label_place=other_label.place
        )
        rows.append(as_json(review))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/reviews")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    review = await make_review(db)
    response = await client.get("/reviews")
    assert response.json()["items"] == [as_json(review)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("stars", COMPARED),
        ("order_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_reviews(db)
    assert await compared(client, "/reviews", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["label_shelf", "label_place"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_reviews(db)
    rows.append(as_json(await make_review(db)))
    query = f"{name}__is_null"
    assert await found(client, "/reviews", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/reviews", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("stars__in", "no such value"),
        ("order_id__in", "no such value"),
        ("label_shelf__in", "\x00"),
        ("label_shelf__is_null", "perhaps"),
        ("label_place__in", "no such value"),
        ("label_place__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/reviews", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_reviews(db)
    assert await found(client, "/reviews", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["stars", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_reviews(db)
    assert await found(client, "/reviews", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/reviews", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_reviews(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/reviews", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/reviews", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "stars"},
        {"sort": "-stars"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_review(db)) for _ in range(5)]
    items = await walk(client, "/reviews", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/reviews", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_review(db)
    page = (await client.get("/reviews", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/reviews", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/reviews", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/reviews", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_review(db)
        with count_statements() as statements:
            await client.get("/reviews")
        counts.add(len(statements))
    assert len(counts) == 1
