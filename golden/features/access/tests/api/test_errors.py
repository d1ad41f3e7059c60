"""What is the same for every route: problem documents, and an OpenAPI document that tells of them."""

import json
import re

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from sqlalchemy.exc import DBAPIError, TimeoutError as PoolTimeoutError

from app.db import session
from app.db.session import Database
from tests import conftest
from tests.conftest import SETTINGS
from tests.problems import problem


async def test_unknown_path(client: AsyncClient) -> None:
    document = problem(await client.get("/no-such-path"), 404)
    assert document == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "instance": "/no-such-path",
    }


async def test_not_allowed_method(client: AsyncClient) -> None:
    response = await client.put("/orders")
    problem(response, 405)
    assert response.headers["allow"] == "GET, POST"


async def test_no_json(client: AsyncClient) -> None:
    document = problem(await client.post("/orders", data={"a": "b"}), 415)
    assert document["detail"]


@pytest.mark.parametrize("media_type", ["application/json; charset=utf-8", "application/a+json"])
async def test_media_types_of_json(client: AsyncClient, media_type: str) -> None:
    headers = {"Content-Type": media_type}
    response = await client.post("/orders", content="[]", headers=headers)
    assert problem(response, 422)["type"] == "urn:problem:invalid-request"


async def test_no_utf8(client: AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    problem(await client.post("/orders", content=b'{"a": "\xff"}', headers=headers), 400)


async def test_broken_json(client: AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    document = problem(await client.post("/orders", content="{", headers=headers), 422)
    assert document["errors"][0]["pointer"].startswith("/body/")


async def test_large_body(client: AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    content = b" " * (SETTINGS.max_body_size + 1)
    problem(await client.post("/orders", content=content, headers=headers), 413)


async def test_refused_values_are_not_repeated(client: AsyncClient) -> None:
    response = await client.post("/orders", json={"no_such_field": "1234567"})
    document = problem(response, 422)
    assert document["instance"] == "/orders"
    pointers = {error["pointer"]: error["message"] for error in document["errors"]}
    assert pointers["/body/no_such_field"] == "Extra inputs are not permitted"
    assert "1234567" not in response.text


class ShuttingDownError(Exception):
    """What a driver raises while PostgreSQL stops."""

    sqlstate = "57P01"


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (DBAPIError("", {}, ConnectionError(), connection_invalidated=True), 503),
        (DBAPIError("", {}, ConnectionError()), 500),
        (DBAPIError("", {}, ShuttingDownError()), 503),
        (PoolTimeoutError(), 503),
        (ConnectionRefusedError(), 503),
        (LookupError("1234567"), 500),
    ],
)
async def test_failing_database(
    app: FastAPI, db: Database, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    def fail(*_: object) -> None:
        raise error

    for module in (session, conftest):
        monkeypatch.setattr(module, "execute", fail)
    app.state.database = db
    transport = ASGITransport(app, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://test") as client:
        response = await client.get("/orders")
    assert "1234567" not in response.text
    assert problem(response, status)["type"] == "about:blank"


async def test_openapi(client: AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    for operation in operations:
        responses = operation["responses"]
        assert "422" in responses
        assert operation["tags"]
        if "requestBody" in operation:
            assert {"400", "409", "413", "415"} <= responses.keys()
        for status, response in responses.items():
            if status >= "400":
                schema = response["content"]["application/problem+json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/Problem"}
    names = document["components"]["schemas"]
    for reference in re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)):
        assert reference in names
