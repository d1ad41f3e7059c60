"""Lines over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.line import LineQuery
from app.services.line import LineService
from app.services.remark import RemarkService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.line import build_line, make_line
from tests.factories.order import make_order
from tests.factories.remark import make_remark
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/lines/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("quantity", 1),
    ("quantity", 2**31 - 1),
    ("code", "x"),
    ("code", "xxxxxxxxxxxxxxxxxxxx"),
    ("code", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("quantity", 0),
    ("quantity", 2**31),
    ("quantity", "5"),
    ("quantity", True),
    ("quantity", 1.5),
    ("quantity", None),
    ("code", ""),
    ("code", "x" * 21),
    ("code", "code-\x00"),
    ("code", 5),
    ("order_id", "no uuid"),
    ("order_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_line(db)
    response = await client.post("/lines", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "quantity",
        "code",
        "order_id",
        "created_at",
        "updated_at",
        "version",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/lines/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_line(db)
    required = {name: body[name] for name in ["quantity", "order_id"]}
    response = await client.post("/lines", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"code": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["quantity", "order_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_line(db)
    del body[name]
    assert refused(await client.post("/lines", json=body)) == [name]


@pytest.mark.parametrize(
    "name", ["id", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_line(db) | {name: None}
    assert refused(await client.post("/lines", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_line(db, **{name: value})
    response = await client.post("/lines", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_line(db, **{name: value})
    assert refused(await client.post("/lines", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"order_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_line(db, **values)
    response = await client.post("/lines", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"order_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    line = await make_line(db)
    response = await client.patch(f"/lines/{line.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    response = await client.get(f"/lines/{line.id}")
    assert response.status_code == 200
    assert response.json() == as_json(line)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/lines/z")) == ["line_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", 2),
        ("code", "code-b"),
        ("code", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    line = await make_line(db)
    response = await client.patch(f"/lines/{line.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > line.updated_at
    assert changed == as_json(line) | {name: value, "updated_at": updated_at, "version": 2}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/lines/{line.id}", json={})).json() == changed


async def test_update_order(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    other = await make_order(db)
    values = {"order_id": str(other.id)}
    response = await client.patch(f"/lines/{line.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    response = await client.patch(f"/lines/{line.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(line)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"quantity": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["id", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    line = await make_line(db)
    assert refused(await client.patch(f"/lines/{line.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    for name, value in REFUSED:
        response = await client.patch(f"/lines/{line.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    response = await client.delete(f"/lines/{line.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/lines/{line.id}"))
    assert is_missing(await client.delete(f"/lines/{line.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/lines/{line.id}")).status_code == 200


async def test_delete_takes_remark_line_along(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    child = await make_remark(db, line_id=str(line.id))
    response = await client.delete(f"/lines/{line.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await RemarkService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"quantity": 1, "code": "code-a"},
    {"quantity": 2, "code": "code-b"},
    {"quantity": 3, "code": "code-c"},
]


async def make_rising_lines(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        line = await make_line(db, **values)
        rows.append(as_json(line))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/lines")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    response = await client.get("/lines")
    assert response.json()["items"] == [as_json(line)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("quantity", COMPARED),
        ("code", EQUALITY),
        ("order_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_lines(db)
    assert await compared(client, "/lines", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["code"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_lines(db)
    rows.append(as_json(await make_line(db, code=None)))
    query = f"{name}__is_null"
    assert await found(client, "/lines", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/lines", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("quantity__in", "no such value"),
        ("code__in", "\x00"),
        ("code__is_null", "perhaps"),
        ("order_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/lines", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_lines(db)
    assert await found(client, "/lines", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["quantity", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_lines(db)
    assert await found(client, "/lines", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/lines", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_lines(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/lines", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/lines", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


async def test_search_code(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_line(db, code="Quince 10%")),
        as_json(await make_line(db, code="Quince 100")),
        as_json(await make_line(db, code="Quince 1/0")),
    ]
    assert set(await found(client, "/lines", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/lines", rows, q="quince 10%") == [0]
    assert await found(client, "/lines", rows, q="quince 1_0") == []
    assert await found(client, "/lines", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "quantity"},
        {"sort": "-quantity"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_line(db)) for _ in range(5)]
    items = await walk(client, "/lines", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/lines", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_line(db)
    items = await walk(client, "/lines")
    page = (await client.get("/lines", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/lines", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_line(db)
        with count_statements() as statements:
            await client.get("/lines")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_replace(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    body = await build_line(db)

    response = await client.put(f"/lines/{line.id}", json=body)
    assert response.status_code == 200
    replaced = response.json()
    assert body.items() <= replaced.items()
    assert replaced["id"] == as_json(line)["id"]
    assert replaced["created_at"] == as_json(line)["created_at"]
    assert (await client.get(f"/lines/{line.id}")).json() == replaced


async def test_replace_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    body = await build_line(db)
    required = {name: body[name] for name in ["quantity", "order_id"]}
    response = await client.put(f"/lines/{line.id}", json=required)
    assert response.status_code == 200
    assert {"code": None}.items() <= response.json().items()


@pytest.mark.parametrize("name", ["quantity", "order_id"])
async def test_replace_requires(client: AsyncClient, db: Database, name: str) -> None:
    line = await make_line(db)
    body = await build_line(db)

    del body[name]
    assert refused(await client.put(f"/lines/{line.id}", json=body)) == [name]


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_line(db)

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize(
    "name", ["id", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_replace_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    line = await make_line(db)
    body = await build_line(db)

    response = await client.put(f"/lines/{line.id}", json=body | {name: None})
    assert refused(response) == [name]


async def test_replace_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    body = await build_line(db)

    for name, value in REFUSED:
        response = await client.put(f"/lines/{line.id}", json=body | {name: value})
        assert refused(response) == [name], value


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_line(db) for _ in range(3)]
    response = await client.post("/lines/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {
            "id",
            "quantity",
            "code",
            "order_id",
            "created_at",
            "updated_at",
            "version",
        }
        assert body.items() <= row.items()
        assert (await client.get(f"/lines/{row['id']}")).json() == row
    assert len((await LineService(db).search(LineQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_line(db)
    required = {name: body[name] for name in ["quantity", "order_id"]}
    response = await client.post("/lines/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"code": None}.items() <= response.json()["items"][0].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_line(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/lines/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await LineService(db).search(LineQuery())).items == []


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_line(db)] * number
    assert refused(await client.post("/lines/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_line(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/lines/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_create_refuses_missing_order(client: AsyncClient, db: Database) -> None:
    items = [await build_line(db) for _ in range(3)]
    items[2] |= {"order_id": "00000000-0000-4000-8000-000000000000"}
    response = await client.post("/lines/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"order_id"})
    assert (await LineService(db).search(LineQuery())).items == []


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_line(db)
    response = await client.post("/lines", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    assert (await client.get(f"/lines/{line.id}")).headers["etag"] == '"1"'


async def test_update_counts_versions(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    change = {"quantity": 2}
    response = await client.patch(f"/lines/{line.id}", json=change, headers={"If-Match": '"1"'})
    assert (response.status_code, response.headers["etag"]) == (200, '"2"')
    assert response.json()["version"] == 2
    response = await client.patch(f"/lines/{line.id}", json=change, headers={"If-Match": '"1"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.patch(f"/lines/{line.id}", json=change, headers={"If-Match": '"2"'})
    assert response.headers["etag"] == '"3"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    line = await make_line(db)
    response = await client.patch(f"/lines/{line.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    line = await make_line(db)
    for change in ({}, {"quantity": 2}):
        response = await client.patch(f"/lines/{line.id}", json=change, headers={"If-Match": tags})
        assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    line = await make_line(db)
    response = await client.patch(f"/lines/{line.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    response = await client.delete(f"/lines/{line.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/lines/{line.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    line = await make_line(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/lines/{line.id}", json={}),
        await client.delete(f"/lines/{line.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"


async def test_restore(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    assert (await client.post(f"/lines/{line.id}/restore")).json() == as_json(line)
    await LineService(db).delete(line.id)
    response = await client.post(f"/lines/{line.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(line) | changes
    assert (response.headers["etag"], restored["version"]) == ('"3"', 3)
    assert (await client.get(f"/lines/{line.id}")).json() == restored
    assert (await client.post(f"/lines/{line.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    line = await make_line(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/lines", params=deleted)).json()["items"] == []
    assert (await client.get("/lines", params=others)).json()["items"] == [as_json(line)]
    await LineService(db).delete(line.id)
    assert (await client.get("/lines")).json()["items"] == []
    assert (await client.get("/lines", params=others)).json()["items"] == []
    page = (await client.get("/lines", params=deleted)).json()
    (item,) = page["items"]
    assert page["total"] == 1
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(line) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/lines", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
