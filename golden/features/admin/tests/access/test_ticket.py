"""Who may do what with tickets: every operation, by callers of every kind.

The owner is whose row it is, the stranger somebody else; the limited one has a token for something
else. 404 stands for what a caller does not see, 409 for a reference to it.
"""

import pytest
from fastapi import FastAPI
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.member import MemberRead
from tests.access.callers import Row, Sent, as_caller, holds
from tests.factories import as_json
from tests.factories.member import make_member
from tests.factories.ticket import build_ticket, make_ticket

EXPECTED = {
    "list": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "clerk": 200,
        "admin": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
    "get": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "clerk": 200,
        "admin": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
    "create": {
        "anonymous": 401,
        "stranger": 201,
        "owner": 201,
        "clerk": 201,
        "admin": 201,
        "limited": 201,
        "expired": 401,
        "tampered": 401,
    },
    "update": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "clerk": 200,
        "admin": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
    "delete": {
        "anonymous": 401,
        "stranger": 204,
        "owner": 204,
        "clerk": 204,
        "admin": 204,
        "limited": 204,
        "expired": 401,
        "tampered": 401,
    },
    "restore": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "clerk": 200,
        "admin": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
}
# Whose list holds the row.
SEES = ["stranger", "owner", "clerk", "admin", "limited"]
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def ticket_of(db: Database, _owner: MemberRead) -> Row:
    """Return a ticket that is the owner's."""
    row = await make_ticket(db)
    shown = as_json(row)
    route, item = "/tickets", f"/tickets/{row.id}"
    body = await build_ticket(db)
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent(
            "PATCH",
            item,
            {name: body[name] for name in ["title", "labels", "payload"] if name in body},
        ),
        "delete": Sent("DELETE", item),
        "restore": Sent("POST", f"{item}/restore"),
    }
    return Row(shown, requests)


@pytest.mark.parametrize(("operation", "caller", "status"), CASES)
async def test_access(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, status: int
) -> None:
    owner = await make_member(db)
    row = await ticket_of(db, owner)
    sent = row.requests[operation]
    headers = await as_caller(app, db, caller, owner) | (sent.headers or {})
    response = await client.request(
        sent.method, sent.path, json=sent.body, params=sent.params, headers=headers
    )
    assert response.status_code == status, response.text
    if operation == "list" and status == 200:
        assert holds(response.json()["items"], row.shown, ["id"]) == (caller in SEES)
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Bearer")
