"""Members over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.member import MemberService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.member import build_member, make_member
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/members/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("nickname", "xxx"),
    ("nickname", "x" * 40),
    ("secret", "xxxxxxxxxxxx"),
    ("secret", "x" * 128),
    ("secret", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("nickname", "xx"),
    ("nickname", "x" * 41),
    ("nickname", "nickname-\x00"),
    ("nickname", 5),
    ("nickname", None),
    ("secret", "xxxxxxxxxxx"),
    ("secret", "x" * 129),
    ("secret", "secret-xxxx\x00"),
    ("secret", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_member(db)
    response = await client.post("/members", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "nickname", "created_at", "updated_at", "version"}
    del body["secret"]
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/members/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_member(db)
    required = {name: body[name] for name in ["nickname"]}
    response = await client.post("/members", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["nickname"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_member(db)
    del body[name]
    assert refused(await client.post("/members", json=body)) == [name]


@pytest.mark.parametrize(
    "name", ["id", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_member(db) | {name: None}
    assert refused(await client.post("/members", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_member(db, **{name: value})
    response = await client.post("/members", json=body)
    assert response.status_code == 201
    assert response.json().get(name, value) == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_member(db, **{name: value})
    assert refused(await client.post("/members", json=body)) == [name]


@pytest.mark.parametrize("names", [["nickname"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_member(db)
    await make_member(db, **first)
    body = await build_member(db, **{name: first[name] for name in names})
    response = await client.post("/members", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["nickname"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_member(db)
    await make_member(db, **first)
    member = await make_member(db)
    response = await client.patch(
        f"/members/{member.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    response = await client.get(f"/members/{member.id}")
    assert response.status_code == 200
    assert response.json() == as_json(member)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/members/z")) == ["member_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nickname", "nickname-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    member = await make_member(db)
    response = await client.patch(f"/members/{member.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > member.updated_at
    assert changed == as_json(member) | {name: value, "updated_at": updated_at, "version": 2}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/members/{member.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    response = await client.patch(f"/members/{member.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(member)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"nickname": "nickname-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["id", "secret", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    member = await make_member(db)
    assert refused(await client.patch(f"/members/{member.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    for name, value in REFUSED:
        response = await client.patch(f"/members/{member.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    response = await client.delete(f"/members/{member.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/members/{member.id}"))
    assert is_missing(await client.delete(f"/members/{member.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/members/{member.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"nickname": "nickname-a"},
    {"nickname": "nickname-b"},
    {"nickname": "nickname-c"},
]


async def make_rising_members(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        member = await make_member(db, **values)
        rows.append(as_json(member))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/members")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    response = await client.get("/members")
    assert response.json()["items"] == [as_json(member)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("nickname", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_members(db)
    assert await compared(client, "/members", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("nickname__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/members", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_members(db)
    assert await found(client, "/members", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "nickname", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_members(db)
    assert await found(client, "/members", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/members", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "nickname"},
        {"sort": "-nickname"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_member(db)) for _ in range(5)]
    items = await walk(client, "/members", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/members", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_member(db)
    page = (await client.get("/members", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/members", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/members", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/members", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_member(db)
        with count_statements() as statements:
            await client.get("/members")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_member(db)
    response = await client.post("/members", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    assert (await client.get(f"/members/{member.id}")).headers["etag"] == '"1"'


async def test_update_counts_versions(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    change = {"nickname": "nickname-b"}
    response = await client.patch(f"/members/{member.id}", json=change, headers={"If-Match": '"1"'})
    assert (response.status_code, response.headers["etag"]) == (200, '"2"')
    assert response.json()["version"] == 2
    response = await client.patch(f"/members/{member.id}", json=change, headers={"If-Match": '"1"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.patch(f"/members/{member.id}", json=change, headers={"If-Match": '"2"'})
    assert response.headers["etag"] == '"3"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    member = await make_member(db)
    response = await client.patch(f"/members/{member.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    member = await make_member(db)
    for change in ({}, {"nickname": "nickname-b"}):
        response = await client.patch(
            f"/members/{member.id}", json=change, headers={"If-Match": tags}
        )
        assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    member = await make_member(db)
    response = await client.patch(f"/members/{member.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    response = await client.delete(f"/members/{member.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/members/{member.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    member = await make_member(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/members/{member.id}", json={}),
        await client.delete(f"/members/{member.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"


async def test_restore(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    assert (await client.post(f"/members/{member.id}/restore")).json() == as_json(member)
    await MemberService(db).delete(member.id)
    response = await client.post(f"/members/{member.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(member) | changes
    assert (response.headers["etag"], restored["version"]) == ('"3"', 3)
    assert (await client.get(f"/members/{member.id}")).json() == restored
    assert (await client.post(f"/members/{member.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    member = await make_member(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/members", params=deleted)).json()["items"] == []
    assert (await client.get("/members", params=others)).json()["items"] == [as_json(member)]
    await MemberService(db).delete(member.id)
    assert (await client.get("/members")).json()["items"] == []
    assert (await client.get("/members", params=others)).json()["items"] == []
    page = (await client.get("/members", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(member) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/members", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
