"""Media types over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.track import TrackService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.media_type import build_media_type, make_media_type
from tests.factories.track import make_track
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/media-types/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 120),
    ("name", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "x" * 121),
    ("name", "name-\x00"),
    ("name", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_media_type(db)
    response = await client.post("/media-types", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/media-types/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    response = await client.post("/media-types", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"name": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_media_type(db) | {name: None}
    assert refused(await client.post("/media-types", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_media_type(db, **{name: value})
    response = await client.post("/media-types", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_media_type(db, **{name: value})
    assert refused(await client.post("/media-types", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    response = await client.get(f"/media-types/{media_type.id}")
    assert response.status_code == 200
    assert response.json() == as_json(media_type)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/media-types/z")) == ["media_type_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("name", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    media_type = await make_media_type(db)
    response = await client.patch(f"/media-types/{media_type.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(media_type) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/media-types/{media_type.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    response = await client.patch(f"/media-types/{media_type.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(media_type)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    media_type = await make_media_type(db)
    assert refused(await client.patch(f"/media-types/{media_type.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    for name, value in REFUSED:
        response = await client.patch(f"/media-types/{media_type.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    response = await client.delete(f"/media-types/{media_type.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/media-types/{media_type.id}"))
    assert is_missing(await client.delete(f"/media-types/{media_type.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/media-types/{media_type.id}")).status_code == 200


async def test_delete_is_refused_for_track_media_type(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    child = await make_track(db, media_type_id=media_type.id)
    response = await client.delete(f"/media-types/{media_type.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await TrackService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_media_types(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        media_type = await make_media_type(db, **values)
        rows.append(as_json(media_type))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/media-types")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    media_type = await make_media_type(db)
    response = await client.get("/media-types")
    assert response.json()["items"] == [as_json(media_type)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_media_types(db)
    assert await compared(client, "/media-types", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/media-types", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_media_types(db)
    assert await found(client, "/media-types", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_media_types(db)
    assert await found(client, "/media-types", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/media-types", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_media_type(db)) for _ in range(5)]
    items = await walk(client, "/media-types", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/media-types", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_media_type(db)
    page = (await client.get("/media-types", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/media-types", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/media-types", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/media-types", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_media_type(db)
        with count_statements() as statements:
            await client.get("/media-types")
        counts.add(len(statements))
    assert len(counts) == 1
