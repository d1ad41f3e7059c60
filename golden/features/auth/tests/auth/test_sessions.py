"""Signing in, staying signed in, and signing out."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import select, update
from sqlmodel import col
from typing_extensions import override

from app.auth.sessions import SessionService
from app.auth.tokens import Purpose, Tokens
from app.auth.users import set_role
from app.db.session import Database
from app.errors import UnauthorizedError
from app.main import create_app
from app.models.enums import Role
from app.models.refresh_session import RefreshSession
from app.schemas.auth import TokenPair
from app.services import passwords
from app.services.user import UserService
from tests.auth.conftest import SETTINGS, WRONG_PASSWORD, Account, bearer, is_unauthorized, sign_in
from tests.factories.user import build_user, make_user
from tests.problems import problem, refused


async def test_sign_in(visitor: AsyncClient, account: Account) -> None:
    tokens = await sign_in(visitor, account)
    assert tokens["token_type"] == "bearer"
    assert tokens["expires_in"] == 900
    response = await visitor.get("/auth/me", headers=bearer(tokens))
    assert response.status_code == 200
    assert response.json()["email"] == account.login
    assert "password" not in response.json()


@pytest.mark.parametrize("header", ["Bearer x", "Bearer ", "Basic eDp5", ""])
async def test_without_a_token_nobody_is_known(visitor: AsyncClient, header: str) -> None:
    headers = {"Authorization": header} if header else {}
    assert is_unauthorized(await visitor.get("/auth/me", headers=headers))


async def test_a_wrong_password_and_a_user_there_is_not_are_the_same(
    visitor: AsyncClient, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[str] = []

    class Counting(PasswordHash):
        @override
        def verify(self, password: str | bytes, hash: str | bytes) -> bool:
            verified.append(str(password))
            return super().verify(password, hash)

    hasher = Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_HASHER", Counting((hasher,)))
    wrong = replace(account, password=WRONG_PASSWORD)
    answers = []
    for login in (account.login, f"x{account.login}", "nobody\x00", "nobody"):
        form = {"username": login, "password": wrong.password}
        answers.append(await visitor.post("/auth/token", data=form))
    assert is_unauthorized(answers[0])
    assert answers[0].json() == answers[1].json()
    assert answers[2].status_code == 422
    assert is_unauthorized(answers[3])
    assert len(verified) == 3  # each takes as long as the others


async def test_a_form_is_asked_for(visitor: AsyncClient) -> None:
    assert problem(await visitor.post("/auth/token", json={}), 415)["detail"] == "Send a form."
    response = await visitor.post("/auth/token", data={"username": "someone"})
    assert refused(response) == ["password"]


async def test_scopes_that_there_are_not_are_refused(
    visitor: AsyncClient, account: Account
) -> None:
    form = {"username": account.login, "password": account.password, "scope": "no:such"}
    document = problem(await visitor.post("/auth/token", data=form), 400)
    assert document["type"] == "urn:problem:unknown-scope"


async def test_refresh(visitor: AsyncClient, account: Account) -> None:
    tokens = await sign_in(visitor, account)
    for _ in range(3):
        response = await visitor.post("/auth/refresh", json=renewing(tokens))
        assert response.status_code == 200
        assert response.json()["refresh_token"] != tokens["refresh_token"]
        tokens = response.json()
        assert (await visitor.get("/auth/me", headers=bearer(tokens))).status_code == 200


async def test_a_refresh_token_that_is_used_again_ends_its_family(
    visitor: AsyncClient, account: Account
) -> None:
    other = await sign_in(visitor, account)
    stolen = await sign_in(visitor, account)
    current = (await visitor.post("/auth/refresh", json=renewing(stolen))).json()
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing(stolen)))
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing(current)))
    assert (await visitor.post("/auth/refresh", json=renewing(other))).status_code == 200


async def test_an_access_token_is_no_refresh_token(visitor: AsyncClient, account: Account) -> None:
    tokens = await sign_in(visitor, account)
    swapped = {"refresh_token": tokens["access_token"], "access_token": tokens["refresh_token"]}
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing(swapped)))
    assert is_unauthorized(await visitor.get("/auth/me", headers=bearer(swapped)))


async def test_sign_out(visitor: AsyncClient, account: Account) -> None:
    tokens = await sign_in(visitor, account)
    assert (await visitor.post("/auth/logout", json=renewing(tokens))).status_code == 204
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing(tokens)))
    assert (await visitor.post("/auth/logout", json=renewing(tokens))).status_code == 204


async def test_a_session_ends_by_itself(
    visitor: AsyncClient, account: Account, db: Database
) -> None:
    tokens = await sign_in(visitor, account)
    await db.all(update(RefreshSession).values(expires_at=datetime.now(UTC) - timedelta(seconds=1)))
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing(tokens)))
    await sign_in(visitor, account)
    assert len(await db.all(select(col(RefreshSession.id)))) == 1  # the one that ended is gone


async def test_a_session_goes_on(visitor: AsyncClient, account: Account, db: Database) -> None:
    tokens = await sign_in(visitor, account)
    soon = datetime.now(UTC) + timedelta(minutes=1)
    await db.all(update(RefreshSession).values(expires_at=soon))
    await visitor.post("/auth/refresh", json=renewing(tokens))
    [[end]] = await db.all(select(col(RefreshSession.expires_at)))
    assert end > soon


async def test_a_user_who_is_deleted_is_known_no_longer(
    visitor: AsyncClient, account: Account, db: Database
) -> None:
    tokens = await sign_in(visitor, account)
    await UserService(db).delete(account.id)
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing(tokens)))
    assert is_unauthorized(await visitor.get("/auth/me", headers=bearer(tokens)))
    form = {"username": account.login, "password": account.password}
    assert is_unauthorized(await visitor.post("/auth/token", data=form))


async def test_two_at_once_use_one_refresh_token(committed: Database) -> None:
    body = await build_user(committed)
    user = await make_user(committed, **body)
    service = SessionService(committed, Tokens(SETTINGS), SETTINGS)
    try:
        pair = await service.sign_in(body["email"], body["password"], None)
        answers = await asyncio.gather(
            *(service.refresh(pair.refresh_token) for _ in range(4)), return_exceptions=True
        )
        [good] = [answer for answer in answers if isinstance(answer, TokenPair)]
        with pytest.raises(UnauthorizedError):
            await service.refresh(good.refresh_token)
    finally:
        await UserService(committed).delete(user.id)


async def test_register(visitor: AsyncClient, db: Database) -> None:
    body = await build_user(db)
    response = await visitor.post("/auth/register", json=body)
    assert response.status_code == 201
    assert "password" not in response.json()
    await sign_in(visitor, Account(UUID(int=1), body["email"], body["password"]))
    assert problem(await visitor.post("/auth/register", json=body), 409)["fields"]


async def test_nobody_gives_themselves_a_role(visitor: AsyncClient, db: Database) -> None:
    body = await build_user(db) | {"role": next(iter(Role))}
    assert refused(await visitor.post("/auth/register", json=body)) == ["role"]


async def test_a_token_says_the_role(visitor: AsyncClient, account: Account, db: Database) -> None:
    role = next(iter(Role))
    before = await sign_in(visitor, account)
    await set_role(db, account.id, role)
    after = (await visitor.post("/auth/refresh", json=renewing(before))).json()
    said = [Tokens(SETTINGS).read(Purpose.ACCESS, pair["access_token"]) for pair in (before, after)]
    assert [claims.get("role") for claims in said] == [None, role]


async def test_registration_may_be_closed(
    visitor: AsyncClient, secured: FastAPI, db: Database
) -> None:
    body = await build_user(db)
    secured.state.settings = SETTINGS.model_copy(update={"auth_registration": False})
    response = await visitor.post("/auth/register", json=body)
    secured.state.settings = SETTINGS
    assert problem(response, 403)["type"] == "urn:problem:forbidden"


async def test_attempts_are_limited(db: Database, account: Account) -> None:
    limits = {"auth_rate_limit": "3/minute", "auth_account_rate_limit": "2/minute"}
    limited = create_app(SETTINGS.model_copy(update=limits))
    await limited.state.database.dispose()
    limited.state.database = db
    form = {"username": account.login, "password": WRONG_PASSWORD}
    async with AsyncClient(transport=ASGITransport(limited), base_url="http://test") as client:
        statuses = [(await client.post("/auth/token", data=form)).status_code for _ in range(3)]
        assert statuses == [401, 401, 429]  # for the account
        response = await client.post("/auth/token", data=form | {"username": "another"})
        assert problem(response, 429)  # of the client
        assert int(response.headers["Retry-After"]) > 0


async def test_secrets_are_not_logged(
    visitor: AsyncClient, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        tokens = await sign_in(visitor, account)
        await visitor.get("/auth/me", headers=bearer(tokens))
        await visitor.post("/auth/refresh", json=renewing(tokens))
        await visitor.post("/auth/refresh", json=renewing(tokens))
    for secret in (account.password, tokens["access_token"], tokens["refresh_token"]):
        assert secret not in str([vars(record) for record in caplog.records])


async def test_openapi_says_how_to_sign_in(visitor: AsyncClient) -> None:
    schemes = (await visitor.get("/openapi.json")).json()["components"]["securitySchemes"]
    assert schemes["OAuth2"]["flows"]["password"]["tokenUrl"] == "/auth/token"
    assert schemes["ApiKey"]["name"] == "X-API-Key"


def renewing(tokens: Any) -> dict[str, str]:
    return {"refresh_token": tokens["refresh_token"]}
