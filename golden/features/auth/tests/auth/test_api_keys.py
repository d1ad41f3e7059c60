"""Keys by which programs are known."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from httpx import AsyncClient
from sqlalchemy import select, update

from app.auth.api_keys import ApiKeyService
from app.db.session import Database
from app.errors import UnknownScopeError
from app.models.api_key import ApiKey
from app.models.base import table_of
from app.schemas.auth import ApiKeyCreate, ApiKeyCreated
from app.services.user import UserService
from tests.auth.conftest import Account, bearer, is_unauthorized, sign_in
from tests.factories.user import build_user, make_user
from tests.problems import problem


@pytest.fixture
async def made(db: Database, account: Account) -> ApiKeyCreated:
    return await ApiKeyService(db).create(account.id, ApiKeyCreate(name="robot"))


def by(key: str) -> dict[str, str]:
    return {"X-API-Key": key}


async def test_a_key_is_known(visitor: AsyncClient, account: Account, made: ApiKeyCreated) -> None:
    response = await visitor.get("/auth/me", headers=by(made.key))
    assert response.status_code == 200
    assert response.json()["email"] == account.login


async def test_a_key_is_kept_as_a_digest(db: Database, made: ApiKeyCreated) -> None:
    [row] = await db.all(select(table_of(ApiKey)))
    assert made.key.startswith(f"{made.prefix}.")
    assert row.digest == hashlib.sha256(made.key.encode()).hexdigest()
    assert made.key not in str(row)


@pytest.mark.parametrize(
    "spoil", [lambda key: key[:-1], lambda key: key.upper(), lambda _key: "", lambda key: key[:16]]
)
async def test_another_key_is_not(
    visitor: AsyncClient, made: ApiKeyCreated, spoil: Callable[[str], str]
) -> None:
    assert is_unauthorized(await visitor.get("/auth/me", headers=by(spoil(made.key))))


@pytest.mark.parametrize("column", ["expires_at", "revoked_at"])
async def test_a_key_ends(
    visitor: AsyncClient, db: Database, made: ApiKeyCreated, column: str
) -> None:
    await db.all(update(ApiKey), **{column: datetime.now(UTC) - timedelta(seconds=1)})
    assert is_unauthorized(await visitor.get("/auth/me", headers=by(made.key)))


async def test_a_key_says_when_it_ends(db: Database, account: Account) -> None:
    end = datetime.now(UTC) + timedelta(days=1)
    made = await ApiKeyService(db).create(account.id, ApiKeyCreate(name="robot", expires_at=end))
    [kept] = await ApiKeyService(db).search(account.id)
    assert made.expires_at == kept.expires_at == end


async def test_the_last_use_is_noted_to_the_minute(
    visitor: AsyncClient, db: Database, account: Account, made: ApiKeyCreated
) -> None:
    assert made.last_used_at is None
    await visitor.get("/auth/me", headers=by(made.key))
    [first] = await ApiKeyService(db).search(account.id)
    await visitor.get("/auth/me", headers=by(made.key))
    assert first.last_used_at is not None
    assert await ApiKeyService(db).search(account.id) == [first]
    await db.all(update(ApiKey), last_used_at=first.last_used_at - timedelta(minutes=2))
    await visitor.get("/auth/me", headers=by(made.key))
    [later] = await ApiKeyService(db).search(account.id)
    assert later.last_used_at is not None
    assert later.last_used_at >= first.last_used_at


async def test_scopes_limit_a_key(db: Database, account: Account, made: ApiKeyCreated) -> None:
    assert (await ApiKeyService(db).find(made.key)).scopes is None
    limited = await ApiKeyService(db).create(account.id, ApiKeyCreate(name="robot", scopes=[]))
    assert (await ApiKeyService(db).find(limited.key)).scopes == frozenset()
    with pytest.raises(UnknownScopeError):
        await ApiKeyService(db).create(account.id, ApiKeyCreate(name="robot", scopes=["no:such"]))


async def test_a_user_who_is_deleted_takes_the_keys_along(
    visitor: AsyncClient, db: Database, account: Account, made: ApiKeyCreated
) -> None:
    await UserService(db).delete(account.id)
    assert is_unauthorized(await visitor.get("/auth/me", headers=by(made.key)))


async def test_keys_of_ones_own(visitor: AsyncClient, account: Account) -> None:
    headers = bearer(await sign_in(visitor, account))
    response = await visitor.post("/auth/keys", json={"name": "robot"}, headers=headers)
    assert response.status_code == 201
    created = response.json()
    listed = (await visitor.get("/auth/keys", headers=headers)).json()
    assert listed == [{name: value for name, value in created.items() if name != "key"}]
    assert (await visitor.get("/auth/me", headers=by(created["key"]))).status_code == 200
    path = f"/auth/keys/{created['id']}"
    assert (await visitor.delete(path, headers=headers)).status_code == 204
    assert problem(await visitor.delete(path, headers=headers), 404)
    assert (await visitor.get("/auth/keys", headers=headers)).json() == []
    assert is_unauthorized(await visitor.get("/auth/me", headers=by(created["key"])))


async def test_keys_of_others_are_not_there(
    visitor: AsyncClient, db: Database, made: ApiKeyCreated
) -> None:
    body = await build_user(db)
    user = await make_user(db, **body)
    stranger = Account(user.id, body["email"], body["password"])
    headers = bearer(await sign_in(visitor, stranger))
    assert (await visitor.get("/auth/keys", headers=headers)).json() == []
    assert problem(await visitor.delete(f"/auth/keys/{made.id}", headers=headers), 404)
    assert (await visitor.get("/auth/me", headers=by(made.key))).status_code == 200


async def test_a_key_makes_no_keys(visitor: AsyncClient, made: ApiKeyCreated) -> None:
    response = await visitor.post("/auth/keys", json={"name": "robot"}, headers=by(made.key))
    assert is_unauthorized(response)
