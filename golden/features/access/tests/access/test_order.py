"""Who may do what with orders: every operation, by callers of every kind.

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
from tests.factories.customer import make_customer
from tests.factories.order import build_order, make_order
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
        "stranger": 409,
        "owner": 201,
        "admin": 409,
        "clerk": 409,
        "limited": 409,
        "expired": 401,
        "tampered": 401,
    },
    "update": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 200,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "delete": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 204,
        "admin": 204,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "restore": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 200,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "replace": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 409,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "bulk_create": {
        "anonymous": 401,
        "stranger": 409,
        "owner": 201,
        "admin": 409,
        "clerk": 409,
        "limited": 409,
        "expired": 401,
        "tampered": 401,
    },
    "bulk_delete": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 204,
        "admin": 204,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "pay": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 404,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "ship": {
        "anonymous": 401,
        "stranger": 403,
        "owner": 403,
        "admin": 403,
        "clerk": 409,
        "limited": 403,
        "expired": 401,
        "tampered": 401,
    },
    "cancel": {
        "anonymous": 401,
        "stranger": 404,
        "owner": 200,
        "admin": 200,
        "clerk": 404,
        "limited": 404,
        "expired": 401,
        "tampered": 401,
    },
    "remind": {
        "anonymous": 401,
        "stranger": 403,
        "owner": 403,
        "admin": 403,
        "clerk": 501,
        "limited": 403,
        "expired": 401,
        "tampered": 401,
    },
}
# Whose list holds the row.
SEES = ["owner", "clerk"]
# Who is shown what beside it.
BESIDE = {
    "customer": ["owner", "clerk"],
}
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def order_of(db: Database, owner: UserRead) -> Row:
    """Return an order that is the owner's."""
    holder_1 = await make_customer(db, user_id=str(owner.id))
    row = await make_order(db, customer_id=str(holder_1.id))
    shown = as_json(row)
    route, item = "/orders", f"/orders/{row.id}"
    body = await build_order(db, customer_id=str(holder_1.id))
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent("PATCH", item, {name: body[name] for name in ["number"] if name in body}),
        "delete": Sent("DELETE", item),
        "restore": Sent("POST", f"{item}/restore"),
        "replace": Sent(
            "PUT", item, {name: body[name] for name in ["number", "customer_id"] if name in body}
        ),
        "bulk_create": Sent("POST", f"{route}/bulk", {"items": [body]}),
        "bulk_delete": Sent("POST", f"{route}/bulk-delete", {"ids": [shown["id"]]}),
        "pay": Sent("POST", f"{item}/pay"),
        "ship": Sent("POST", f"{item}/ship"),
        "cancel": Sent("POST", f"{item}/cancel"),
        "remind": Sent("POST", f"{item}/remind", {"text": "text-a"}),
    }
    return Row(shown, requests)


@pytest.mark.parametrize(("operation", "caller", "status"), CASES)
async def test_access(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, status: int
) -> None:
    owner = await make_user(db)
    row = await order_of(db, owner)
    sent = row.requests[operation]
    headers = await as_caller(app, db, caller, owner) | (sent.headers or {})
    response = await client.request(
        sent.method, sent.path, json=sent.body, params=sent.params, headers=headers
    )
    assert response.status_code == status, response.text
    if operation == "list" and status == 200:
        assert holds(response.json()["items"], row.shown, ["id"]) == (caller in SEES)
    if operation != "list" and status == 200:
        for name in BESIDE.keys() & response.json().keys():
            assert (response.json()[name] is not None) == (caller in BESIDE[name])
    if status == 401:
        assert response.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("operation", "caller", "name"),
    [
        ("create", "owner", "customer"),
        ("create", "admin", "customer"),
        ("create", "clerk", "customer"),
        ("create", "limited", "customer"),
        ("bulk_create", "owner", "customer"),
        ("bulk_create", "admin", "customer"),
        ("bulk_create", "clerk", "customer"),
        ("bulk_create", "limited", "customer"),
        ("update", "owner", "customer"),
        ("update", "admin", "customer"),
        ("replace", "owner", "customer"),
        ("replace", "admin", "customer"),
    ],
)
async def test_hidden_references(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, name: str
) -> None:
    owner = await make_user(db)
    row = await order_of(db, owner)
    other_0 = await make_customer(db)
    changes: dict[str, tuple[dict[str, Any], list[str]]] = {
        "customer": ({"customer_id": str(other_0.id)}, ["customer_id"]),
    }
    (change, fields), sent = changes[name], row.requests[operation]
    whole = (
        {"items": [sent.body["items"][0] | change]} if "items" in sent.body else sent.body | change
    )
    headers = await as_caller(app, db, caller, owner) | (sent.headers or {})
    response = await client.request(sent.method, sent.path, json=whole, headers=headers)
    assert conflict(response) == ("missing-reference", set(fields))
