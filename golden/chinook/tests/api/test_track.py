"""Tracks over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.invoice_line import InvoiceLineService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.album import make_album
from tests.factories.genre import make_genre
from tests.factories.invoice_line import make_invoice_line
from tests.factories.media_type import make_media_type
from tests.factories.track import build_track, make_track
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/tracks/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 200),
    ("composer", ""),
    ("composer", "x" * 220),
    ("composer", None),
    ("milliseconds", -(2**31)),
    ("milliseconds", 2**31 - 1),
    ("bytes", -(2**31)),
    ("bytes", 2**31 - 1),
    ("bytes", None),
    ("unit_price", "-99999999.99"),
    ("unit_price", "99999999.99"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "x" * 201),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("composer", "x" * 221),
    ("composer", "composer-\x00"),
    ("composer", 5),
    ("milliseconds", -2_147_483_649),
    ("milliseconds", 2**31),
    ("milliseconds", "5"),
    ("milliseconds", True),
    ("milliseconds", 1.5),
    ("milliseconds", None),
    ("bytes", -2_147_483_649),
    ("bytes", 2**31),
    ("bytes", "5"),
    ("bytes", True),
    ("bytes", 1.5),
    ("unit_price", "-100000000.00"),
    ("unit_price", "100000000.00"),
    ("unit_price", "much"),
    ("unit_price", "1.005"),
    ("unit_price", 1.5),
    ("unit_price", None),
    ("album_id", "1"),
    ("media_type_id", "1"),
    ("media_type_id", None),
    ("genre_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_album = await make_album(db)
    other_genre = await make_genre(db)
    body = await build_track(db, album_id=other_album.id, genre_id=other_genre.id)
    response = await client.post("/tracks", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "composer",
        "milliseconds",
        "bytes",
        "unit_price",
        "album_id",
        "media_type_id",
        "genre_id",
        "album",
        "media_type",
        "genre",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/tracks/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_track(db)
    required = {
        name: body[name] for name in ["name", "milliseconds", "unit_price", "media_type_id"]
    }
    response = await client.post("/tracks", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "composer": None,
        "bytes": None,
        "album_id": None,
        "genre_id": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["name", "milliseconds", "unit_price", "media_type_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_track(db)
    del body[name]
    assert refused(await client.post("/tracks", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_track(db) | {name: None}
    assert refused(await client.post("/tracks", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_track(db, **{name: value})
    response = await client.post("/tracks", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_track(db, **{name: value})
    assert refused(await client.post("/tracks", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"album_id": 2**31 - 1},
        {"media_type_id": 2**31 - 1},
        {"genre_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_track(db, **values)
    response = await client.post("/tracks", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"album_id": 2**31 - 1},
        {"media_type_id": 2**31 - 1},
        {"genre_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    track = await make_track(db)
    response = await client.patch(f"/tracks/{track.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    response = await client.get(f"/tracks/{track.id}")
    assert response.status_code == 200
    assert response.json() == as_json(track)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/tracks/z")) == ["track_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("composer", "composer-b"),
        ("composer", None),
        ("milliseconds", 2),
        ("bytes", 2),
        ("bytes", None),
        ("unit_price", "2.00"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    track = await make_track(db)
    response = await client.patch(f"/tracks/{track.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(track) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/tracks/{track.id}", json={})).json() == changed


async def test_update_album(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    other = await make_album(db)
    values = {"album_id": other.id}
    response = await client.patch(f"/tracks/{track.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_media_type(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    other = await make_media_type(db)
    values = {"media_type_id": other.id}
    response = await client.patch(f"/tracks/{track.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_genre(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    other = await make_genre(db)
    values = {"genre_id": other.id}
    response = await client.patch(f"/tracks/{track.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    response = await client.patch(f"/tracks/{track.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(track)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    track = await make_track(db)
    assert refused(await client.patch(f"/tracks/{track.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    for name, value in REFUSED:
        response = await client.patch(f"/tracks/{track.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    response = await client.delete(f"/tracks/{track.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/tracks/{track.id}"))
    assert is_missing(await client.delete(f"/tracks/{track.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/tracks/{track.id}")).status_code == 200


async def test_delete_is_refused_for_invoice_line_track(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    child = await make_invoice_line(db, track_id=track.id)
    response = await client.delete(f"/tracks/{track.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await InvoiceLineService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a", "milliseconds": 1, "bytes": 1, "unit_price": "1.00"},
    {"name": "name-b", "milliseconds": 2, "bytes": 2, "unit_price": "2.00"},
    {"name": "name-c", "milliseconds": 3, "bytes": 3, "unit_price": "3.00"},
]


async def make_rising_tracks(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_album = await make_album(db)
        other_genre = await make_genre(db)
        track = await make_track(db, **values, album_id=other_album.id, genre_id=other_genre.id)
        rows.append(as_json(track))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/tracks")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    response = await client.get("/tracks")
    assert response.json()["items"] == [as_json(track)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("milliseconds", COMPARED),
        ("bytes", COMPARED),
        ("unit_price", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_tracks(db)
    assert await compared(client, "/tracks", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["bytes", "album_id", "genre_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tracks(db)
    rows.append(as_json(await make_track(db, bytes=None)))
    query = f"{name}__is_null"
    assert await found(client, "/tracks", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/tracks", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("milliseconds__in", "no such value"),
        ("bytes__in", "no such value"),
        ("bytes__is_null", "perhaps"),
        ("unit_price__in", "no such value"),
        ("album_id__in", "no such value"),
        ("album_id__is_null", "perhaps"),
        ("media_type_id__in", "no such value"),
        ("genre_id__in", "no such value"),
        ("genre_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/tracks", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_tracks(db)
    assert await found(client, "/tracks", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "name", "milliseconds", "bytes", "unit_price"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tracks(db)
    assert await found(client, "/tracks", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/tracks", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["bytes"])
async def test_list_sorts_nulls_last(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tracks(db)
    for _ in range(2):
        rows.append(as_json(await make_track(db, bytes=None)))
    for sort, expected in ((name, [0, 1, 2]), (f"-{name}", [2, 1, 0])):
        positions = await found(client, "/tracks", rows, sort=sort, limit=1)
        assert positions[:3] == expected
        assert set(positions[3:]) == {3, 4}


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_track(db, name="Quince 10%")),
        as_json(await make_track(db, name="Quince 100")),
        as_json(await make_track(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/tracks", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/tracks", rows, q="quince 10%") == [0]
    assert await found(client, "/tracks", rows, q="quince 1_0") == []
    assert await found(client, "/tracks", rows, q="quince 1/0") == [2]


async def test_search_composer(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_track(db, composer="Quince 10%")),
        as_json(await make_track(db, composer="Quince 100")),
        as_json(await make_track(db, composer="Quince 1/0")),
    ]
    assert set(await found(client, "/tracks", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/tracks", rows, q="quince 10%") == [0]
    assert await found(client, "/tracks", rows, q="quince 1_0") == []
    assert await found(client, "/tracks", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "name"},
        {"sort": "-name"},
        {"sort": "milliseconds"},
        {"sort": "-milliseconds"},
        {"sort": "bytes"},
        {"sort": "-bytes"},
        {"sort": "unit_price"},
        {"sort": "-unit_price"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_track(db)) for _ in range(5)]
    items = await walk(client, "/tracks", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/tracks", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_track(db)
    page = (await client.get("/tracks", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/tracks", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/tracks", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/tracks", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_track(db)
        with count_statements() as statements:
            await client.get("/tracks")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_album(client: AsyncClient, db: Database) -> None:
    other = await make_album(db)
    track = await make_track(db, album_id=other.id)
    embedded = (await client.get(f"/tracks/{track.id}")).json()["album"]
    assert embedded.keys() == {"id", "title", "artist_id"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_album(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    assert (await client.get(f"/tracks/{track.id}")).json()["album"] is None


async def test_get_embeds_media_type(client: AsyncClient, db: Database) -> None:
    other = await make_media_type(db)
    track = await make_track(db, media_type_id=other.id)
    embedded = (await client.get(f"/tracks/{track.id}")).json()["media_type"]
    assert embedded.keys() == {"id", "name"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_genre(client: AsyncClient, db: Database) -> None:
    other = await make_genre(db)
    track = await make_track(db, genre_id=other.id)
    embedded = (await client.get(f"/tracks/{track.id}")).json()["genre"]
    assert embedded.keys() == {"id", "name"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_genre(client: AsyncClient, db: Database) -> None:
    track = await make_track(db)
    assert (await client.get(f"/tracks/{track.id}")).json()["genre"] is None
