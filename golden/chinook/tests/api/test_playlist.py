"""Playlists over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.playlist import build_playlist, make_playlist
from tests.factories.track import make_track
from tests.pages import COMPARED, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/playlists/2147483647"

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
    body = await build_playlist(db)
    response = await client.post("/playlists", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "track_ids"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/playlists/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    response = await client.post("/playlists", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"name": None, "track_ids": []}.items() <= created.items()


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_playlist(db) | {name: None}
    assert refused(await client.post("/playlists", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_playlist(db, **{name: value})
    response = await client.post("/playlists", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_playlist(db, **{name: value})
    assert refused(await client.post("/playlists", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    response = await client.get(f"/playlists/{playlist.id}")
    assert response.status_code == 200
    assert response.json() == as_json(playlist)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/playlists/z")) == ["playlist_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("name", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    playlist = await make_playlist(db)
    response = await client.patch(f"/playlists/{playlist.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(playlist) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/playlists/{playlist.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    response = await client.patch(f"/playlists/{playlist.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(playlist)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    playlist = await make_playlist(db)
    assert refused(await client.patch(f"/playlists/{playlist.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    for name, value in REFUSED:
        response = await client.patch(f"/playlists/{playlist.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    response = await client.delete(f"/playlists/{playlist.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/playlists/{playlist.id}"))
    assert is_missing(await client.delete(f"/playlists/{playlist.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/playlists/{playlist.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_playlists(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        playlist = await make_playlist(db, **values)
        rows.append(as_json(playlist))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/playlists")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    response = await client.get("/playlists")
    assert response.json()["items"] == [as_json(playlist)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_playlists(db)
    assert await compared(client, "/playlists", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/playlists", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_playlists(db)
    assert await found(client, "/playlists", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_playlists(db)
    assert await found(client, "/playlists", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/playlists", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_playlist(db)) for _ in range(5)]
    items = await walk(client, "/playlists", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/playlists", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_playlist(db)
    items = await walk(client, "/playlists")
    page = (await client.get("/playlists", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/playlists", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_playlist(db)
        with count_statements() as statements:
            await client.get("/playlists")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_track_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_track(db)).id for _ in range(3)])
    body = await build_playlist(db, track_ids=[*ids[:2], ids[0]])
    created = (await client.post("/playlists", json=body)).json()
    assert sorted(created["track_ids"]) == ids[:2]
    path = f"/playlists/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"track_ids": wanted})).json()
        assert sorted(changed["track_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_track_ids(client: AsyncClient, db: Database) -> None:
    body = await build_playlist(db, track_ids=[2**31 - 1])
    response = await client.post("/playlists", json=body)
    assert conflict(response) == ("missing-reference", {"track_ids"})


async def test_update_refuses_missing_track_ids(client: AsyncClient, db: Database) -> None:
    playlist = await make_playlist(db)
    ids = [(await make_track(db)).id, 2**31 - 1]
    response = await client.patch(f"/playlists/{playlist.id}", json={"track_ids": ids})
    assert conflict(response) == ("missing-reference", {"track_ids"})
    assert (await client.get(f"/playlists/{playlist.id}")).json() == as_json(playlist)
