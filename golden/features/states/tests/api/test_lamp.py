"""Lamps over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.lamp import LampService
from tests.factories import as_json
from tests.factories.lamp import build_lamp, make_lamp_in
from tests.problems import conflict, is_missing, refused

MISSING = "/lamps/2147483647"


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_lamp(db)
    response = await client.post("/lamps", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "color", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/lamps/{created['id']}"


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    before = datetime.now(UTC)
    response = await client.post("/lamps", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"color": "green"}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["id", "color", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_lamp(db) | {name: None}
    assert refused(await client.post("/lamps", json=body)) == [name]


# What the transitions take that take something.
INPUTS: dict[str, Any] = {
    "lock": {"code": "code-xxa"},
}


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("lock", "green", "red"),
    ],
)
async def test_transition(
    client: AsyncClient, db: Database, name: str, state: str, target: str
) -> None:
    lamp = await make_lamp_in(db, state)
    path = f"/lamps/{lamp.id}"
    response = await client.post(f"{path}/{name}", json=INPUTS.get(name))
    assert response.status_code == 200
    changed = response.json()
    assert changed["color"] == target
    assert changed == as_json(await LampService(db).get(lamp.id))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("lock", "red", "`lock` leads from green to red."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient, db: Database, name: str, state: str, way: str
) -> None:
    lamp = await make_lamp_in(db, state)
    path = f"/lamps/{lamp.id}"
    response = await client.post(f"{path}/{name}", json=INPUTS.get(name))
    assert conflict(response) == ("wrong-state", {"color"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await LampService(db).get(lamp.id) == lamp


@pytest.mark.parametrize("name", ["lock"])
async def test_transition_of_missing(client: AsyncClient, name: str) -> None:
    assert is_missing(await client.post(f"{MISSING}/{name}", json=INPUTS.get(name)))


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("lock", "code", "xxxxxxx"),
        ("lock", "code", "x" * 129),
        ("lock", "code", "code-xx\x00"),
        ("lock", "code", 5),
        ("lock", "code", None),
        ("lock", "no_such_field", None),
    ],
)
async def test_input_refuses(client: AsyncClient, name: str, field: str, value: Any) -> None:
    body = INPUTS[name] | {field: value}
    assert refused(await client.post(f"{MISSING}/{name}", json=body)) == [field]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("lock", "code"),
    ],
)
async def test_input_requires(client: AsyncClient, name: str, field: str) -> None:
    body = {key: value for key, value in INPUTS[name].items() if key != field}
    assert refused(await client.post(f"{MISSING}/{name}", json=body)) == [field]
