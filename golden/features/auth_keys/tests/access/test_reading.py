"""Who may do what with readings: every operation, by callers of every kind.

The owner is whose row it is, the stranger somebody else; the limited one has a token for something
else. 404 stands for what a caller does not see, 409 for a reference to it.
"""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.robot import RobotRead
from tests.access.callers import Row, Sent, as_caller, holds
from tests.factories import as_json
from tests.factories.reading import build_reading, make_reading
from tests.factories.robot import make_robot
from tests.problems import conflict

EXPECTED = {
    "list": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "reader": 200,
        "limited": 200,
        "scoped": 200,
        "expired": 401,
        "tampered": 401,
    },
    "get": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "reader": 200,
        "limited": 404,
        "scoped": 404,
        "expired": 401,
        "tampered": 401,
    },
    "create": {
        "anonymous": 401,
        "stranger": 201,
        "owner": 201,
        "reader": 201,
        "limited": 201,
        "scoped": 201,
        "expired": 401,
        "tampered": 401,
    },
    "update": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "reader": 404,
        "limited": 404,
        "scoped": 200,
        "expired": 401,
        "tampered": 401,
    },
    "delete": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 204,
        "reader": 404,
        "limited": 404,
        "scoped": 204,
        "expired": 401,
        "tampered": 401,
    },
}
# Whose list holds the row.
SEES = ["owner", "reader"]
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def reading_of(db: Database, owner: RobotRead) -> Row:
    """Return a reading that is the owner's."""
    row = await make_reading(db, robot_serial=owner.serial)
    shown = as_json(row)
    route, item = "/readings", f"/readings/{row.id}"
    body = await build_reading(db, robot_serial=owner.serial)
    del body["robot_serial"]
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent("PATCH", item, {name: body[name] for name in ["value"] if name in body}),
        "delete": Sent("DELETE", item),
    }
    return Row(shown, requests)


@pytest.mark.parametrize(("operation", "caller", "status"), CASES)
async def test_access(
    client: AsyncClient, db: Database, operation: str, caller: str, status: int
) -> None:
    owner = await make_robot(db)
    row = await reading_of(db, owner)
    sent = row.requests[operation]
    headers = await as_caller(db, caller, owner) | (sent.headers or {})
    response = await client.request(
        sent.method, sent.path, json=sent.body, params=sent.params, headers=headers
    )
    assert response.status_code == status, response.text
    if operation == "list" and status == 200:
        assert holds(response.json()["items"], row.shown, ["id"]) == (caller in SEES)
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("operation", "caller", "name"),
    [
        ("create", "owner", "robot"),
        ("create", "reader", "robot"),
        ("create", "limited", "robot"),
        ("create", "scoped", "robot"),
        ("update", "owner", "robot"),
    ],
)
async def test_hidden_references(
    client: AsyncClient, db: Database, operation: str, caller: str, name: str
) -> None:
    owner = await make_robot(db)
    row = await reading_of(db, owner)
    other_0 = await make_robot(db)
    changes: dict[str, tuple[dict[str, Any], list[str]]] = {
        "robot": ({"robot_serial": other_0.serial}, ["robot_serial"]),
    }
    (change, fields), sent = changes[name], row.requests[operation]
    whole = sent.body | change
    headers = await as_caller(db, caller, owner) | (sent.headers or {})
    response = await client.request(sent.method, sent.path, json=whole, headers=headers)
    assert conflict(response) == ("missing-reference", set(fields))
