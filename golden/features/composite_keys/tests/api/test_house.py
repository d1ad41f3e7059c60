"""Houses over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.deed import DeedService
from app.services.house import HouseService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.deed import make_deed
from tests.factories.house import build_house, make_house
from tests.factories.street import make_street
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/houses/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("label", "x"),
    ("label", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("label", ""),
    ("label", "x" * 21),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
    ("street_city_region_country_code", None),
    ("street_city_region_number", "1"),
    ("street_city_region_number", None),
    ("street_city_name", None),
    ("street_position", "1"),
    ("street_position", None),
    ("previous_id", "no uuid"),
    ("other_street_city_region_number", "1"),
    ("other_street_position", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_previous = await make_house(db)
    other_other_street = await make_street(db)
    body = await build_house(
        db,
        previous_id=str(other_previous.id),
        other_street_city_region_country_code=other_other_street.city_region_country_code,
        other_street_city_region_number=other_other_street.city_region_number,
        other_street_city_name=other_other_street.city_name,
        other_street_position=other_other_street.position,
    )
    response = await client.post("/houses", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "label",
        "street_city_region_country_code",
        "street_city_region_number",
        "street_city_name",
        "street_position",
        "previous_id",
        "other_street_city_region_country_code",
        "other_street_city_region_number",
        "other_street_city_name",
        "other_street_position",
        "created_at",
        "updated_at",
        "street",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/houses/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_house(db)
    required = {
        name: body[name]
        for name in [
            "label",
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        ]
    }
    response = await client.post("/houses", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "previous_id": None,
        "other_street_city_region_country_code": None,
        "other_street_city_region_number": None,
        "other_street_city_name": None,
        "other_street_position": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name",
    [
        "label",
        "street_city_region_country_code",
        "street_city_region_number",
        "street_city_name",
        "street_position",
    ],
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_house(db)
    del body[name]
    assert refused(await client.post("/houses", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_house(db) | {name: None}
    assert refused(await client.post("/houses", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_house(db, **{name: value})
    response = await client.post("/houses", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_house(db, **{name: value})
    assert refused(await client.post("/houses", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {
            "street_city_region_country_code": "xx",
            "street_city_region_number": 24,
            "street_city_name": "name-x",
            "street_position": 24,
        },
        {"previous_id": "00000000-0000-4000-8000-000000000000"},
        {
            "other_street_city_region_country_code": "xx",
            "other_street_city_region_number": 24,
            "other_street_city_name": "name-x",
            "other_street_position": 24,
        },
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_house(db, **values)
    response = await client.post("/houses", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {
            "street_city_region_country_code": "xx",
            "street_city_region_number": 24,
            "street_city_name": "name-x",
            "street_position": 24,
        },
        {"previous_id": "00000000-0000-4000-8000-000000000000"},
        {
            "other_street_city_region_country_code": "xx",
            "other_street_city_region_number": 24,
            "other_street_city_name": "name-x",
            "other_street_position": 24,
        },
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    house = await make_house(db)
    response = await client.patch(f"/houses/{house.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    response = await client.get(f"/houses/{house.id}")
    assert response.status_code == 200
    assert response.json() == as_json(house)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/houses/z")) == ["house_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    house = await make_house(db)
    response = await client.patch(f"/houses/{house.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > house.updated_at
    assert changed == as_json(house) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/houses/{house.id}", json={})).json() == changed


async def test_update_street(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    other = await make_street(db)
    values = {
        "street_city_region_country_code": other.city_region_country_code,
        "street_city_region_number": other.city_region_number,
        "street_city_name": other.city_name,
        "street_position": other.position,
    }
    response = await client.patch(f"/houses/{house.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_previous(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    other = await make_house(db)
    values = {"previous_id": str(other.id)}
    response = await client.patch(f"/houses/{house.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_other_street(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    other = await make_street(db)
    values = {
        "other_street_city_region_country_code": other.city_region_country_code,
        "other_street_city_region_number": other.city_region_number,
        "other_street_city_name": other.city_name,
        "other_street_position": other.position,
    }
    response = await client.patch(f"/houses/{house.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    response = await client.patch(f"/houses/{house.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(house)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    house = await make_house(db)
    assert refused(await client.patch(f"/houses/{house.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    for name, value in REFUSED:
        response = await client.patch(f"/houses/{house.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    response = await client.delete(f"/houses/{house.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/houses/{house.id}"))
    assert is_missing(await client.delete(f"/houses/{house.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/houses/{house.id}")).status_code == 200


async def test_delete_clears_house_previous(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    child = await make_house(db, previous_id=str(house.id))
    response = await client.delete(f"/houses/{house.id}")
    assert response.status_code == 204
    cleared = await HouseService(db).get(child.id)
    assert cleared.previous_id is None


async def test_delete_clears_deed_house(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    child = await make_deed(db, house_id=str(house.id))
    response = await client.delete(f"/houses/{house.id}")
    assert response.status_code == 204
    cleared = await DeedService(db).get(child.id)
    assert cleared.house_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_houses(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_previous = await make_house(db)
        other_other_street = await make_street(db)
        house = await make_house(
            db,
            **values,
            previous_id=str(other_previous.id),
            other_street_city_region_country_code=other_other_street.city_region_country_code,
            other_street_city_region_number=other_other_street.city_region_number,
            other_street_city_name=other_other_street.city_name,
            other_street_position=other_other_street.position,
        )
        rows.append(as_json(house))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/houses")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    house = await make_house(db)
    response = await client.get("/houses")
    assert response.json()["items"] == [as_json(house)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("previous_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_houses(db)
    assert await compared(client, "/houses", rows, name, expected) == expected


@pytest.mark.parametrize(
    "name",
    [
        "previous_id",
        "other_street_city_region_country_code",
        "other_street_city_region_number",
        "other_street_city_name",
        "other_street_position",
    ],
)
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_houses(db)
    rows.append(as_json(await make_house(db)))
    query = f"{name}__is_null"
    assert await found(client, "/houses", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/houses", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("street_city_region_country_code__in", "\x00"),
        ("street_city_region_number__in", "no such value"),
        ("street_city_name__in", "\x00"),
        ("street_position__in", "no such value"),
        ("previous_id__in", "no such value"),
        ("previous_id__is_null", "perhaps"),
        ("other_street_city_region_country_code__in", "\x00"),
        ("other_street_city_region_country_code__is_null", "perhaps"),
        ("other_street_city_region_number__in", "no such value"),
        ("other_street_city_region_number__is_null", "perhaps"),
        ("other_street_city_name__in", "\x00"),
        ("other_street_city_name__is_null", "perhaps"),
        ("other_street_position__in", "no such value"),
        ("other_street_position__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/houses", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_houses(db)
    assert await found(client, "/houses", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_houses(db)
    assert await found(client, "/houses", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/houses", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_houses(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/houses", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/houses", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


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
    rows = [as_json(await make_house(db)) for _ in range(5)]
    items = await walk(client, "/houses", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/houses", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_house(db)
    page = (await client.get("/houses", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/houses", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/houses", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/houses", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_house(db)
        with count_statements() as statements:
            await client.get("/houses")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_street(client: AsyncClient, db: Database) -> None:
    other = await make_street(db)
    house = await make_house(
        db,
        street_city_region_country_code=other.city_region_country_code,
        street_city_region_number=other.city_region_number,
        street_city_name=other.city_name,
        street_position=other.position,
    )
    embedded = (await client.get(f"/houses/{house.id}")).json()["street"]
    assert embedded.keys() == {
        "position",
        "name",
        "city_region_country_code",
        "city_region_number",
        "city_name",
        "created_at",
        "updated_at",
    }
    assert embedded.items() <= as_json(other).items()
