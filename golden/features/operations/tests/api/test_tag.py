"""Tags over HTTP."""

from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.factories import as_json
from tests.factories.tag import build_tag, make_tag
from tests.problems import is_missing, refused

MISSING = "/tags/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 21),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_tag(db)
    response = await client.post("/tags", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/tags/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_tag(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/tags", json=required)
    assert response.status_code == 201
    created = response.json()
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_tag(db)
    del body[name]
    assert refused(await client.post("/tags", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_tag(db) | {name: None}
    assert refused(await client.post("/tags", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_tag(db, **{name: value})
    response = await client.post("/tags", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_tag(db, **{name: value})
    assert refused(await client.post("/tags", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.get(f"/tags/{tag.id}")
    assert response.status_code == 200
    assert response.json() == as_json(tag)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/tags/z")) == ["tag_id"]


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.patch(f"/tags/{tag.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(tag)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "name", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    tag = await make_tag(db)
    assert refused(await client.patch(f"/tags/{tag.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    for name, value in REFUSED:
        response = await client.patch(f"/tags/{tag.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.delete(f"/tags/{tag.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/tags/{tag.id}"))
    assert is_missing(await client.delete(f"/tags/{tag.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/tags/{tag.id}")).status_code == 200
