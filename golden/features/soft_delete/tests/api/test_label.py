"""Labels over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.label import LabelService
from app.services.review import ReviewService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.label import build_label, make_label
from tests.factories.review import make_review
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/labels/shelf-x/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("shelf", "x"),
    ("shelf", "xxxxxxxxxxxxxxxxxxxx"),
    ("place", 1),
    ("place", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("shelf", ""),
    ("shelf", "x" * 21),
    ("shelf", "shelf-\x00"),
    ("shelf", 5),
    ("shelf", None),
    ("place", 0),
    ("place", 2**31),
    ("place", "5"),
    ("place", True),
    ("place", 1.5),
    ("place", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_label(db)
    response = await client.post("/labels", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"shelf", "place"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/labels/{created['shelf']}/{created['place']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_label(db)
    required = {name: body[name] for name in ["shelf", "place"]}
    response = await client.post("/labels", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["shelf", "place"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_label(db)
    del body[name]
    assert refused(await client.post("/labels", json=body)) == [name]


@pytest.mark.parametrize("name", ["deleted_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_label(db) | {name: None}
    assert refused(await client.post("/labels", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_label(db, **{name: value})
    response = await client.post("/labels", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_label(db, **{name: value})
    assert refused(await client.post("/labels", json=body)) == [name]


@pytest.mark.parametrize("names", [["shelf", "place"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_label(db)
    await make_label(db, **first)
    body = await build_label(db, **{name: first[name] for name in names})
    response = await client.post("/labels", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.get(f"/labels/{label.shelf}/{label.place}")
    assert response.status_code == 200
    assert response.json() == as_json(label)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/labels/shelf-x/z")) == ["place"]


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.patch(f"/labels/{label.shelf}/{label.place}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(label)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["shelf", "place", "deleted_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    label = await make_label(db)
    assert refused(
        await client.patch(f"/labels/{label.shelf}/{label.place}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    for name, value in REFUSED:
        response = await client.patch(f"/labels/{label.shelf}/{label.place}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.delete(f"/labels/{label.shelf}/{label.place}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/labels/{label.shelf}/{label.place}"))
    assert is_missing(await client.delete(f"/labels/{label.shelf}/{label.place}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/labels/{label.shelf}/{label.place}")).status_code == 200


async def test_delete_clears_review_label(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    child = await make_review(db, label_shelf=label.shelf, label_place=label.place)
    response = await client.delete(f"/labels/{label.shelf}/{label.place}")
    assert response.status_code == 204
    cleared = await ReviewService(db).get(child.id)
    assert cleared.label_shelf is None
    assert cleared.label_place is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"shelf": "shelf-a", "place": 1},
    {"shelf": "shelf-b", "place": 2},
    {"shelf": "shelf-c", "place": 3},
]


async def make_rising_labels(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        label = await make_label(db, **values)
        rows.append(as_json(label))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/labels")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.get("/labels")
    assert response.json()["items"] == [as_json(label)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("shelf", EQUALITY),
        ("place", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_labels(db)
    assert await compared(client, "/labels", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("shelf__in", "\x00"),
        ("place__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/labels", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_labels(db)
    assert await found(client, "/labels", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["shelf", "place"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_labels(db)
    assert await found(client, "/labels", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/labels", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "shelf"}, {"sort": "-shelf"}, {"sort": "place"}, {"sort": "-place"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_label(db)) for _ in range(5)]
    items = await walk(client, "/labels", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/labels", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_label(db)
    page = (await client.get("/labels", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/labels", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-shelf"}
    assert is_missing(await client.get("/labels", params=query))
    cursor = forged("shelf,place", [], [])
    assert is_missing(await client.get("/labels", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_label(db)
        with count_statements() as statements:
            await client.get("/labels")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_restore(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    assert (await client.post(f"/labels/{label.shelf}/{label.place}/restore")).json() == as_json(
        label
    )
    await LabelService(db).delete(label.shelf, label.place)
    response = await client.post(f"/labels/{label.shelf}/{label.place}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(label) | changes
    assert (await client.get(f"/labels/{label.shelf}/{label.place}")).json() == restored
    assert (await client.post(f"/labels/{label.shelf}/{label.place}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/labels", params=deleted)).json()["items"] == []
    assert (await client.get("/labels", params=others)).json()["items"] == [as_json(label)]
    await LabelService(db).delete(label.shelf, label.place)
    assert (await client.get("/labels")).json()["items"] == []
    assert (await client.get("/labels", params=others)).json()["items"] == []
    page = (await client.get("/labels", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(label) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/labels", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
