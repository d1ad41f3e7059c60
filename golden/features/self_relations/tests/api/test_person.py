"""People over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.link import LinkService
from app.services.person import PersonService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.circle import make_circle
from tests.factories.link import make_link
from tests.factories.person import build_person, make_person
from tests.pages import COMPARED, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/people/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 81),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("mentor_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_mentor = await make_person(db)
    body = await build_person(db, mentor_id=other_mentor.id)
    response = await client.post("/people", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "mentor_id",
        "created_at",
        "updated_at",
        "mentor",
        "friend_ids",
        "blocked_ids",
        "group_ids",
        "friends",
        "groups",
        "students",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/people/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_person(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/people", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "mentor_id": None,
        "friend_ids": [],
        "blocked_ids": [],
        "group_ids": [],
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_person(db)
    del body[name]
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_person(db) | {name: None}
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_person(db, **{name: value})
    response = await client.post("/people", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_person(db, **{name: value})
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"mentor_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_person(db, **values)
    response = await client.post("/people", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"mentor_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.get(f"/people/{person.id}")
    assert response.status_code == 200
    assert response.json() == as_json(person)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/people/z")) == ["person_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    person = await make_person(db)
    counts = set()
    for _ in range(3):
        await make_person(db, mentor_id=person.id)
        with count_statements() as statements:
            await client.get(f"/people/{person.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > person.updated_at
    assert changed == as_json(person) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/people/{person.id}", json={})).json() == changed


async def test_update_mentor(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    other = await make_person(db)
    values = {"mentor_id": other.id}
    response = await client.patch(f"/people/{person.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(person)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    person = await make_person(db)
    assert refused(await client.patch(f"/people/{person.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    for name, value in REFUSED:
        response = await client.patch(f"/people/{person.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.delete(f"/people/{person.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/people/{person.id}"))
    assert is_missing(await client.delete(f"/people/{person.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/people/{person.id}")).status_code == 200


async def test_delete_clears_person_mentor(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    child = await make_person(db, mentor_id=person.id)
    response = await client.delete(f"/people/{person.id}")
    assert response.status_code == 204
    cleared = await PersonService(db).get(child.id)
    assert cleared.mentor_id is None


async def test_delete_is_refused_for_link_first(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    child = await make_link(db, first_id=person.id)
    response = await client.delete(f"/people/{person.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await LinkService(db).get(child.id) == child


async def test_delete_takes_link_second_along(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    child = await make_link(db, second_id=person.id)
    response = await client.delete(f"/people/{person.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await LinkService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_people(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_mentor = await make_person(db)
        person = await make_person(db, **values, mentor_id=other_mentor.id)
        rows.append(as_json(person))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/people")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.get("/people")
    assert response.json()["items"] == [as_json(person)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_people(db)
    assert await compared(client, "/people", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["mentor_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_people(db)
    rows.append(as_json(await make_person(db)))
    query = f"{name}__is_null"
    assert await found(client, "/people", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/people", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("mentor_id__in", "no such value"),
        ("mentor_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/people", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_people(db)
    assert await found(client, "/people", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_people(db)
    assert await found(client, "/people", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/people", rows, sort=f"-{name}") == [2, 1, 0]


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
    rows = [as_json(await make_person(db)) for _ in range(5)]
    items = await walk(client, "/people", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/people", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_person(db)
    items = await walk(client, "/people")
    page = (await client.get("/people", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/people", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        person = await make_person(db)
        await make_person(db, mentor_id=person.id)
        with count_statements() as statements:
            await client.get("/people")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_mentor(client: AsyncClient, db: Database) -> None:
    other = await make_person(db)
    person = await make_person(db, mentor_id=other.id)
    embedded = (await client.get(f"/people/{person.id}")).json()["mentor"]
    assert embedded.keys() == {"id", "name", "mentor_id", "created_at", "updated_at"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_mentor(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    assert (await client.get(f"/people/{person.id}")).json()["mentor"] is None


async def test_get_embeds_students(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    assert (await client.get(f"/people/{person.id}")).json()["students"] == []
    others = [as_json(await make_person(db, mentor_id=person.id)) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/people/{person.id}")).json()["students"]
    assert embedded[0].keys() == {"id", "name", "mentor_id", "created_at", "updated_at"}
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()


async def test_friend_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_person(db)).id for _ in range(3)])
    body = await build_person(db, friend_ids=[*ids[:2], ids[0]])
    created = (await client.post("/people", json=body)).json()
    assert sorted(created["friend_ids"]) == ids[:2]
    path = f"/people/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"friend_ids": wanted})).json()
        assert sorted(changed["friend_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_friend_ids(client: AsyncClient, db: Database) -> None:
    body = await build_person(db, friend_ids=[2**31 - 1])
    response = await client.post("/people", json=body)
    assert conflict(response) == ("missing-reference", {"friend_ids"})


async def test_update_refuses_missing_friend_ids(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    ids = [(await make_person(db)).id, 2**31 - 1]
    response = await client.patch(f"/people/{person.id}", json={"friend_ids": ids})
    assert conflict(response) == ("missing-reference", {"friend_ids"})
    assert (await client.get(f"/people/{person.id}")).json() == as_json(person)


async def test_blocked_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_person(db)).id for _ in range(3)])
    body = await build_person(db, blocked_ids=[*ids[:2], ids[0]])
    created = (await client.post("/people", json=body)).json()
    assert sorted(created["blocked_ids"]) == ids[:2]
    path = f"/people/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"blocked_ids": wanted})).json()
        assert sorted(changed["blocked_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_blocked_ids(client: AsyncClient, db: Database) -> None:
    body = await build_person(db, blocked_ids=[2**31 - 1])
    response = await client.post("/people", json=body)
    assert conflict(response) == ("missing-reference", {"blocked_ids"})


async def test_update_refuses_missing_blocked_ids(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    ids = [(await make_person(db)).id, 2**31 - 1]
    response = await client.patch(f"/people/{person.id}", json={"blocked_ids": ids})
    assert conflict(response) == ("missing-reference", {"blocked_ids"})
    assert (await client.get(f"/people/{person.id}")).json() == as_json(person)


async def test_group_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_circle(db)).id) for _ in range(3)])
    body = await build_person(db, group_ids=[*ids[:2], ids[0]])
    created = (await client.post("/people", json=body)).json()
    assert sorted(created["group_ids"]) == ids[:2]
    path = f"/people/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"group_ids": wanted})).json()
        assert sorted(changed["group_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_group_ids(client: AsyncClient, db: Database) -> None:
    body = await build_person(db, group_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/people", json=body)
    assert conflict(response) == ("missing-reference", {"group_ids"})


async def test_update_refuses_missing_group_ids(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    ids = [str((await make_circle(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/people/{person.id}", json={"group_ids": ids})
    assert conflict(response) == ("missing-reference", {"group_ids"})
    assert (await client.get(f"/people/{person.id}")).json() == as_json(person)
