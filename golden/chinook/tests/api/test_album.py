"""Albums over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.track import TrackService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.album import build_album, make_album
from tests.factories.artist import make_artist
from tests.factories.track import make_track
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/albums/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 160),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", "x" * 161),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("artist_id", "1"),
    ("artist_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_album(db)
    response = await client.post("/albums", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "title", "artist_id", "artist"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/albums/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_album(db)
    required = {name: body[name] for name in ["title", "artist_id"]}
    response = await client.post("/albums", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["title", "artist_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_album(db)
    del body[name]
    assert refused(await client.post("/albums", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_album(db) | {name: None}
    assert refused(await client.post("/albums", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_album(db, **{name: value})
    response = await client.post("/albums", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_album(db, **{name: value})
    assert refused(await client.post("/albums", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"artist_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_album(db, **values)
    response = await client.post("/albums", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"artist_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    album = await make_album(db)
    response = await client.patch(f"/albums/{album.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    response = await client.get(f"/albums/{album.id}")
    assert response.status_code == 200
    assert response.json() == as_json(album)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/albums/z")) == ["album_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    album = await make_album(db)
    response = await client.patch(f"/albums/{album.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(album) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/albums/{album.id}", json={})).json() == changed


async def test_update_artist(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    other = await make_artist(db)
    values = {"artist_id": other.id}
    response = await client.patch(f"/albums/{album.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    response = await client.patch(f"/albums/{album.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(album)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"title": "title-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    album = await make_album(db)
    assert refused(await client.patch(f"/albums/{album.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    for name, value in REFUSED:
        response = await client.patch(f"/albums/{album.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    response = await client.delete(f"/albums/{album.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/albums/{album.id}"))
    assert is_missing(await client.delete(f"/albums/{album.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/albums/{album.id}")).status_code == 200


async def test_delete_clears_track_album(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    child = await make_track(db, album_id=album.id)
    response = await client.delete(f"/albums/{album.id}")
    assert response.status_code == 204
    cleared = await TrackService(db).get(child.id)
    assert cleared.album_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_albums(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        album = await make_album(db, **values)
        rows.append(as_json(album))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/albums")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    album = await make_album(db)
    response = await client.get("/albums")
    assert response.json()["items"] == [as_json(album)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_albums(db)
    assert await compared(client, "/albums", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("artist_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/albums", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_albums(db)
    assert await found(client, "/albums", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_albums(db)
    assert await found(client, "/albums", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/albums", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_title(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_album(db, title="Quince 10%")),
        as_json(await make_album(db, title="Quince 100")),
        as_json(await make_album(db, title="Quince 1/0")),
    ]
    assert set(await found(client, "/albums", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/albums", rows, q="quince 10%") == [0]
    assert await found(client, "/albums", rows, q="quince 1_0") == []
    assert await found(client, "/albums", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_album(db)) for _ in range(5)]
    items = await walk(client, "/albums", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/albums", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_album(db)
    page = (await client.get("/albums", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/albums", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/albums", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/albums", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_album(db)
        with count_statements() as statements:
            await client.get("/albums")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_artist(client: AsyncClient, db: Database) -> None:
    other = await make_artist(db)
    album = await make_album(db, artist_id=other.id)
    embedded = (await client.get(f"/albums/{album.id}")).json()["artist"]
    assert embedded.keys() == {"id", "name"}
    assert embedded.items() <= as_json(other).items()
