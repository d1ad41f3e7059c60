"""Who may do what with robots: every operation, by callers of every kind.

The owner is whose row it is, the stranger somebody else; the limited one has a token for something
else. 404 stands for what a caller does not see, 409 for a reference to it.
"""

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.robot import RobotRead
from tests.access.callers import Row, Sent, as_caller, holds
from tests.factories import as_json
from tests.factories.robot import build_robot, make_robot

EXPECTED = {
    "list": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "reader": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
    "get": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "reader": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
    "create": {
        "anonymous": 401,
        "stranger": 201,
        "owner": 201,
        "reader": 201,
        "limited": 201,
        "expired": 401,
        "tampered": 401,
    },
    "update": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "reader": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "delete": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 204,
        "reader": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
}
# Whose list holds the row.
SEES = ["stranger", "owner", "reader", "limited"]
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def robot_of(db: Database, owner: RobotRead) -> Row:
    """Return a robot that is the owner's."""
    shown = as_json(owner)
    route, item = "/robots", f"/robots/{owner.serial}"
    body = await build_robot(db)
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent("PATCH", item, {}),
        "delete": Sent("DELETE", item),
    }
    return Row(shown, requests)


@pytest.mark.parametrize(("operation", "caller", "status"), CASES)
async def test_access(
    client: AsyncClient, db: Database, operation: str, caller: str, status: int
) -> None:
    owner = await make_robot(db)
    row = await robot_of(db, owner)
    sent = row.requests[operation]
    headers = await as_caller(db, caller, owner) | (sent.headers or {})
    response = await client.request(
        sent.method, sent.path, json=sent.body, params=sent.params, headers=headers
    )
    assert response.status_code == status, response.text
    if operation == "list" and status == 200:
        assert holds(response.json()["items"], row.shown, ["serial"]) == (caller in SEES)
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Bearer")
