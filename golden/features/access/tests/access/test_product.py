"""Who may do what with products: every operation, by callers of every kind.

The owner is whose row it is, the stranger somebody else; the limited one has a token for something
else. 404 stands for what a caller does not see, 409 for a reference to it.
"""

import pytest
from fastapi import FastAPI
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.user import UserRead
from tests.access.callers import Row, Sent, as_caller, holds
from tests.factories import as_json
from tests.factories.product import build_product, make_product
from tests.factories.user import make_user

EXPECTED = {
    "list": {
        "anonymous": 200,
        "stranger": 200,
        "owner": 200,
        "admin": 200,
        "clerk": 200,
        "limited": 200,
        "scoped": 200,
        "expired": 401,
        "tampered": 401,
    },
    "get": {
        "anonymous": 200,
        "stranger": 200,
        "owner": 200,
        "admin": 200,
        "clerk": 200,
        "limited": 200,
        "scoped": 200,
        "expired": 401,
        "tampered": 401,
    },
    "create": {
        "anonymous": 401,
        "stranger": 403,
        "owner": 403,
        "admin": 201,
        "clerk": 403,
        "limited": 403,
        "scoped": 201,
        "expired": 401,
        "tampered": 401,
    },
    "update": {
        "anonymous": 401,
        "stranger": 403,
        "owner": 403,
        "admin": 200,
        "clerk": 403,
        "limited": 403,
        "scoped": 200,
        "expired": 401,
        "tampered": 401,
    },
    "delete": {
        "anonymous": 401,
        "stranger": 403,
        "owner": 403,
        "admin": 204,
        "clerk": 403,
        "limited": 403,
        "scoped": 204,
        "expired": 401,
        "tampered": 401,
    },
}
# Whose list holds the row.
SEES = ["anonymous", "stranger", "owner", "admin", "clerk", "limited", "scoped"]
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def product_of(db: Database, _owner: UserRead) -> Row:
    """Return a product that is the owner's."""
    row = await make_product(db)
    shown = as_json(row)
    route, item = "/products", f"/products/{row.id}"
    body = await build_product(db)
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent(
            "PATCH",
            item,
            {name: body[name] for name in ["sku", "price"] if name in body},
            headers={"If-Match": '"1"'},
        ),
        "delete": Sent("DELETE", item, headers={"If-Match": '"1"'}),
    }
    return Row(shown, requests)


@pytest.mark.parametrize(("operation", "caller", "status"), CASES)
async def test_access(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, status: int
) -> None:
    owner = await make_user(db)
    row = await product_of(db, owner)
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
