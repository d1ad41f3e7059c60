"""Who may do what with posts: every operation, by callers of every kind.

The owner is whose row it is, the stranger somebody else; the limited one has a token for something
else. 404 stands for what a caller does not see, 409 for a reference to it.
"""

from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.post import PostUpdate
from app.schemas.user import UserRead
from app.services.post import PostService
from tests.access.callers import Row, Sent, as_caller, holds, known_as
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.post import build_post, make_post
from tests.factories.user import make_user
from tests.problems import conflict

EXPECTED = {
    "list": {
        "anonymous": 200,
        "stranger": 200,
        "owner": 200,
        "admin": 200,
        "clerk": 200,
        "limited": 200,
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
        "expired": 401,
        "tampered": 401,
    },
    "create": {
        "anonymous": 201,
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
}
# Whose list holds the row.
SEES = ["anonymous", "stranger", "owner", "admin", "clerk", "limited"]
# Who is shown what beside it.
BESIDE = {
    "author": ["owner", "admin"],
}
CASES = [(word, caller, status) for word, row in EXPECTED.items() for caller, status in row.items()]


async def post_of(db: Database, owner: UserRead) -> Row:
    """Return a post that is the owner's."""
    row = await make_post(db, author_id=str(owner.id))
    shown = as_json(row)
    route, item = "/posts", f"/posts/{row.id}"
    body = await build_post(db, author_id=str(owner.id))
    del body["author_id"]
    requests = {
        "list": Sent("GET", route),
        "get": Sent("GET", item),
        "create": Sent("POST", route, body),
        "update": Sent(
            "PATCH",
            item,
            {name: body[name] for name in ["title"] if name in body},
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
    row = await post_of(db, owner)
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
        ("create", "anonymous", "author"),
        ("create", "owner", "author"),
        ("create", "admin", "author"),
        ("create", "clerk", "author"),
        ("create", "limited", "author"),
        ("update", "owner", "author"),
        ("create", "anonymous", "mentions"),
        ("create", "owner", "mentions"),
        ("create", "admin", "mentions"),
        ("create", "limited", "mentions"),
        ("update", "owner", "mentions"),
        ("update", "admin", "mentions"),
    ],
)
async def test_hidden_references(
    app: FastAPI, client: AsyncClient, db: Database, operation: str, caller: str, name: str
) -> None:
    owner = await make_user(db)
    row = await post_of(db, owner)
    other_0 = await make_user(db)
    linked_0 = await make_customer(db)
    changes: dict[str, tuple[dict[str, Any], list[str]]] = {
        "author": ({"author_id": str(other_0.id)}, ["author_id"]),
        "mentions": ({"mention_ids": [as_json(linked_0)["id"]]}, ["mention_ids"]),
    }
    (change, fields), sent = changes[name], row.requests[operation]
    whole = sent.body | change
    headers = await as_caller(app, db, caller, owner) | (sent.headers or {})
    response = await client.request(sent.method, sent.path, json=whole, headers=headers)
    assert conflict(response) == ("missing-reference", set(fields))


async def test_hidden_mentions(app: FastAPI, client: AsyncClient, db: Database) -> None:
    owner = await make_user(db)
    row, hidden = await post_of(db, owner), await make_customer(db)
    sent, ids, key = row.requests["update"], "mention_ids", str(hidden.id)
    headers = known_as(app, "owner", owner.id)
    changing = headers | (sent.headers or {})

    # The owner cannot link what they do not see,
    response = await client.request(sent.method, sent.path, json={ids: [key]}, headers=changing)
    assert conflict(response) == ("missing-reference", {ids})
    # does not see what somebody else has linked,
    service, row_key = PostService(db), UUID(row.shown["id"])
    await service.update(row_key, PostUpdate.model_validate({ids: [key]}))
    seen = await client.get(sent.path, headers=headers)
    assert seen.json()[ids] == []
    # and loses nothing of it by a change.
    current = {"If-Match": seen.headers["etag"]} if "etag" in seen.headers else {}
    response = await client.request(
        sent.method, sent.path, json={ids: []}, headers=headers | current
    )
    assert response.status_code == 200
    assert as_json(await service.get(row_key))[ids] == [key]
