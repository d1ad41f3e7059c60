"""Who may do what with customers: every operation, by callers of every kind.

The owner is whose row it is, the stranger somebody else; the limited one has a token for something
else. 404 stands for what a caller does not see, 409 for a reference to it.
"""

from typing import Any

import pytest
from fastapi import FastAPI
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.user import UserRead
from tests.access.callers import Row, Sent, as_caller, holds
from tests.factories import as_json
from tests.factories.customer import build_customer, make_customer
from tests.factories.user import make_user
from tests.problems import conflict

EXPECTED = {
    "list": {
        "anonymous": 401,
        "stranger": 200,
        "owner": 200,
        "admin": 200,
        "clerk": 200,
        "limited": 200,
        "expired": 401,
        "tampered": 401,
    },
    "get": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 404,
        "clerk": 200,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "create": {
        "anonymous": 401,
        "stranger": 201,
        "owner": 201,
        "admin": 201,
        "clerk": 201,
        "limited": 201,
        "expired": 401,
        "tampered": 401,
    },
    "update": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 404,
        "clerk": 200,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "delete": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 204,
        "admin": 404,
        "clerk": 204,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
}
# Whose list holds the row.
SEES = ["owner", "clerk"]
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def customer_of(db: Database, owner: UserRead) -> Row:
    """Return a customer that is the owner's."""
    row = await make_customer(db, user_id=str(owner.id))
    shown = as_json(row)
    route, item = "/customers", f"/customers/{row.id}"
    body = await build_customer(db, user_id=str(owner.id))
    del body["user_id"]
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent("PATCH", item, {name: body[name] for name in ["name"] if name in body}),
        "delete": Sent("DELETE", item),
    }
    return Row(shown, requests)


@pytest.mark.parametrize(("operation", "caller", "status"), CASES)
async def test_access(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, status: int
) -> None:
    owner = await make_user(db)
    row = await customer_of(db, owner)
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


@pytest.mark.parametrize(
    ("operation", "caller", "name"),
    [
        ("create", "owner", "user"),
        ("create", "admin", "user"),
        ("create", "clerk", "user"),
        ("create", "limited", "user"),
        ("update", "owner", "user"),
        ("update", "clerk", "user"),
    ],
)
async def test_hidden_references(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, name: str
) -> None:
    owner = await make_user(db)
    row = await customer_of(db, owner)
    other_0 = await make_user(db)
    changes: dict[str, tuple[dict[str, Any], list[str]]] = {
        "user": ({"user_id": str(other_0.id)}, ["user_id"]),
    }
    (change, fields), sent = changes[name], row.requests[operation]
    whole = sent.body | change
    headers = await as_caller(app, db, caller, owner) | (sent.headers or {})
    response = await client.request(sent.method, sent.path, json=whole, headers=headers)
    assert conflict(response) == ("missing-reference", set(fields))
