"""Artists over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.album import AlbumService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.album import make_album
from tests.factories.artist import build_artist, make_artist
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/artists/2147483647"

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
    body = await build_artist(db)
    response = await client.post("/artists", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "albums"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/artists/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    response = await client.post("/artists", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"name": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_artist(db) | {name: None}
    assert refused(await client.post("/artists", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_artist(db, **{name: value})
    response = await client.post("/artists", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_artist(db, **{name: value})
    assert refused(await client.post("/artists", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    response = await client.get(f"/artists/{artist.id}")
    assert response.status_code == 200
    assert response.json() == as_json(artist)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/artists/z")) == ["artist_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    artist = await make_artist(db)
    counts = set()
    for _ in range(3):
        await make_album(db, artist_id=artist.id)
        with count_statements() as statements:
            await client.get(f"/artists/{artist.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("name", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    artist = await make_artist(db)
    response = await client.patch(f"/artists/{artist.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(artist) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/artists/{artist.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    response = await client.patch(f"/artists/{artist.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(artist)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    artist = await make_artist(db)
    assert refused(await client.patch(f"/artists/{artist.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    for name, value in REFUSED:
        response = await client.patch(f"/artists/{artist.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    response = await client.delete(f"/artists/{artist.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/artists/{artist.id}"))
    assert is_missing(await client.delete(f"/artists/{artist.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/artists/{artist.id}")).status_code == 200


async def test_delete_is_refused_for_album_artist(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    child = await make_album(db, artist_id=artist.id)
    response = await client.delete(f"/artists/{artist.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await AlbumService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_artists(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        artist = await make_artist(db, **values)
        rows.append(as_json(artist))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/artists")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    response = await client.get("/artists")
    assert response.json()["items"] == [as_json(artist)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_artists(db)
    assert await compared(client, "/artists", rows, name, expected) == expected


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
    assert refused(await client.get("/artists", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_artists(db)
    assert await found(client, "/artists", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_artists(db)
    assert await found(client, "/artists", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/artists", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_artist(db, name="Quince 10%")),
        as_json(await make_artist(db, name="Quince 100")),
        as_json(await make_artist(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/artists", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/artists", rows, q="quince 10%") == [0]
    assert await found(client, "/artists", rows, q="quince 1_0") == []
    assert await found(client, "/artists", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_artist(db)) for _ in range(5)]
    items = await walk(client, "/artists", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/artists", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_artist(db)
    page = (await client.get("/artists", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/artists", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/artists", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/artists", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        artist = await make_artist(db)
        await make_album(db, artist_id=artist.id)
        with count_statements() as statements:
            await client.get("/artists")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_albums(client: AsyncClient, db: Database) -> None:
    artist = await make_artist(db)
    assert (await client.get(f"/artists/{artist.id}")).json()["albums"] == []
    others = [as_json(await make_album(db, artist_id=artist.id)) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/artists/{artist.id}")).json()["albums"]
    assert embedded[0].keys() == {"id", "title", "artist_id"}
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
