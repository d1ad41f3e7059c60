"""An entity with an extraordinarily long name that nobody would ever types over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
    make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
)
from tests.factories.room import make_room
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", "x"),
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", "x" * 40),
    ("another_field_whose_name_goes_on_and_on_and_on", 0),
    ("another_field_whose_name_goes_on_and_on_and_on", 5),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", ""),
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", "x" * 41),
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", "\x00"),
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", 5),
    ("a_field_whose_name_goes_on_and_on_without_any_good_reason", None),
    ("another_field_whose_name_goes_on_and_on_and_on", -1),
    ("another_field_whose_name_goes_on_and_on_and_on", 6),
    ("another_field_whose_name_goes_on_and_on_and_on", "5"),
    ("another_field_whose_name_goes_on_and_on_and_on", True),
    ("another_field_whose_name_goes_on_and_on_and_on", 1.5),
    ("another_field_whose_name_goes_on_and_on_and_on", None),
    ("a_relation_with_a_name_that_is_far_too_long_as_well_id", "no uuid"),
    ("a_relation_with_a_name_that_is_far_too_long_as_well_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    response = await client.post(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
    )
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "a_field_whose_name_goes_on_and_on_without_any_good_reason",
        "another_field_whose_name_goes_on_and_on_and_on",
        "a_relation_with_a_name_that_is_far_too_long_as_well_id",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert (
        response.headers["location"]
        == f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{created['id']}"
    )
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    required = {
        name: body[name]
        for name in [
            "a_field_whose_name_goes_on_and_on_without_any_good_reason",
            "another_field_whose_name_goes_on_and_on_and_on",
            "a_relation_with_a_name_that_is_far_too_long_as_well_id",
        ]
    }
    response = await client.post(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=required
    )
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name",
    [
        "a_field_whose_name_goes_on_and_on_without_any_good_reason",
        "another_field_whose_name_goes_on_and_on_and_on",
        "a_relation_with_a_name_that_is_far_too_long_as_well_id",
    ],
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    del body[name]
    assert refused(
        await client.post(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
        )
    ) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db
    ) | {name: None}
    assert refused(
        await client.post(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
        )
    ) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db, **{name: value}
    )
    response = await client.post(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
    )
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db, **{name: value}
    )
    assert refused(
        await client.post(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
        )
    ) == [name]


@pytest.mark.parametrize("names", [["a_field_whose_name_goes_on_and_on_without_any_good_reason"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db, **first)
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db, **{name: first[name] for name in names}
    )
    response = await client.post(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
    )
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["a_field_whose_name_goes_on_and_on_without_any_good_reason"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db, **first)
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.patch(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
        json={name: first[name] for name in names},
    )
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {
            "a_relation_with_a_name_that_is_far_too_long_as_well_id": "00000000-0000-4000-8000-000000000000"
        },
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db, **values
    )
    response = await client.post(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", json=body
    )
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {
            "a_relation_with_a_name_that_is_far_too_long_as_well_id": "00000000-0000-4000-8000-000000000000"
        },
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.patch(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
        json=values,
    )
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.get(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}"
    )
    assert response.status_code == 200
    assert response.json() == as_json(
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type
    )


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(
        await client.get(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/z"
        )
    ) == ["an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("a_field_whose_name_goes_on_and_on_without_any_good_reason", "b"),
        ("another_field_whose_name_goes_on_and_on_and_on", 1),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.patch(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
        json={name: value},
    )
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert (
        datetime.fromisoformat(updated_at)
        > an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.updated_at
    )
    assert changed == as_json(
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type
    ) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(
            f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
            json={},
        )
    ).json() == changed


async def test_update_a_relation_with_a_name_that_is_far_too_long_as_well(
    client: AsyncClient, db: Database
) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    other = await make_room(db)
    values = {"a_relation_with_a_name_that_is_far_too_long_as_well_id": str(other.id)}
    response = await client.patch(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
        json=values,
    )
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.patch(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
        json={},
    )
    assert response.status_code == 200
    assert response.json() == as_json(
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type
    )


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"a_field_whose_name_goes_on_and_on_without_any_good_reason": "b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    assert refused(
        await client.patch(
            f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
            json={name: None},
        )
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    for name, value in REFUSED:
        response = await client.patch(
            f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}",
            json={name: value},
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.delete(
        f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}"
    )
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(
        await client.get(
            f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}"
        )
    )
    assert is_missing(
        await client.delete(
            f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}"
        )
    )


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    assert is_missing(await client.delete(MISSING))
    assert (
        await client.get(
            f"/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types/{an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id}"
        )
    ).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "a_field_whose_name_goes_on_and_on_without_any_good_reason": "a",
        "another_field_whose_name_goes_on_and_on_and_on": 0,
    },
    {
        "a_field_whose_name_goes_on_and_on_without_any_good_reason": "b",
        "another_field_whose_name_goes_on_and_on_and_on": 1,
    },
    {
        "a_field_whose_name_goes_on_and_on_without_any_good_reason": "c",
        "another_field_whose_name_goes_on_and_on_and_on": 2,
    },
]


async def make_rising_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
    db: Database,
) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
            await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
                db, **values
            )
        )
        rows.append(
            as_json(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type)
        )
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types"
    )
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    response = await client.get(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types"
    )
    assert response.json()["items"] == [
        as_json(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type)
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("a_field_whose_name_goes_on_and_on_without_any_good_reason", EQUALITY),
        ("another_field_whose_name_goes_on_and_on_and_on", COMPARED),
        ("a_relation_with_a_name_that_is_far_too_long_as_well_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = (
        await make_rising_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
            db
        )
    )
    assert (
        await compared(
            client,
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            rows,
            name,
            expected,
        )
        == expected
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("a_field_whose_name_goes_on_and_on_without_any_good_reason__in", "\x00"),
        ("another_field_whose_name_goes_on_and_on_and_on__in", "no such value"),
        ("a_relation_with_a_name_that_is_far_too_long_as_well_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(
        await client.get(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            params={name: value},
        )
    ) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = (
        await make_rising_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
            db
        )
    )
    assert await found(
        client, "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types", rows
    ) == sorted(range(3), key=lambda number: rows[number]["id"])


@pytest.mark.parametrize(
    "name",
    [
        "a_field_whose_name_goes_on_and_on_without_any_good_reason",
        "another_field_whose_name_goes_on_and_on_and_on",
        "created_at",
        "updated_at",
    ],
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = (
        await make_rising_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
            db
        )
    )
    assert await found(
        client,
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        rows,
        sort=name,
    ) == [0, 1, 2]
    assert await found(
        client,
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        rows,
        sort=f"-{name}",
    ) == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = (
        await make_rising_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
            db
        )
    )
    values = sorted(row[name] for row in rows)
    up = await found(
        client,
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        rows,
        sort=name,
    )
    assert [rows[position][name] for position in up] == values
    down = await found(
        client,
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        rows,
        sort=f"-{name}",
    )
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "a_field_whose_name_goes_on_and_on_without_any_good_reason"},
        {"sort": "-a_field_whose_name_goes_on_and_on_without_any_good_reason"},
        {"sort": "another_field_whose_name_goes_on_and_on_and_on"},
        {"sort": "-another_field_whose_name_goes_on_and_on_and_on"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [
        as_json(
            await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
        )
        for _ in range(5)
    ]
    items = await walk(
        client,
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        limit=2,
        **order,
    )
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get(
        "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
        params={"limit": 5, **order},
    )
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    page = (
        await client.get(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            params={"limit": 1},
        )
    ).json()
    cursor = page["next_cursor"]
    assert is_missing(
        await client.get(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            params={"cursor": f"x{cursor}"},
        )
    )
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(
        await client.get(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            params=query,
        )
    )
    cursor = forged("id", [])
    assert is_missing(
        await client.get(
            "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types",
            params={"cursor": cursor},
        )
    )


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
        with count_statements() as statements:
            await client.get(
                "/an-entity-with-an-extraordinarily-long-name-that-nobody-would-ever-types"
            )
        counts.add(len(statements))
    assert len(counts) == 1
