"""Passwords: changed by who knows them, and reset by who reads the mail."""

from dataclasses import replace

import pytest
from httpx import AsyncClient

from app.auth import hooks, resets
from tests.auth.conftest import (
    OTHER_PASSWORD,
    WRONG_PASSWORD,
    Account,
    bearer,
    is_unauthorized,
    sign_in,
)
from tests.problems import refused


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tokens that were sent."""
    tokens: list[str] = []

    async def send(_login: str, token: str) -> None:
        tokens.append(token)

    monkeypatch.setattr(resets, "send_reset_token", send)
    return tokens


def change(account: Account, new: str = OTHER_PASSWORD) -> dict[str, str]:
    return {"current_password": account.password, "new_password": new}


async def test_change(visitor: AsyncClient, account: Account) -> None:
    other, tokens = await sign_in(visitor, account), await sign_in(visitor, account)
    response = await visitor.post("/auth/password", json=change(account), headers=bearer(tokens))
    assert response.status_code == 200
    for old in (other, tokens):
        renewing = {"refresh_token": old["refresh_token"]}
        assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing))
    renewing = {"refresh_token": response.json()["refresh_token"]}
    assert (await visitor.post("/auth/refresh", json=renewing)).status_code == 200
    form = {"username": account.login, "password": account.password}
    assert is_unauthorized(await visitor.post("/auth/token", data=form))
    await sign_in(visitor, replace(account, password=OTHER_PASSWORD))


async def test_change_needs_the_password(visitor: AsyncClient, account: Account) -> None:
    assert is_unauthorized(await visitor.post("/auth/password", json=change(account)))
    headers = bearer(await sign_in(visitor, account))
    wrong = replace(account, password=WRONG_PASSWORD)
    response = await visitor.post("/auth/password", json=change(wrong), headers=headers)
    assert is_unauthorized(response)
    response = await visitor.post("/auth/password", json=change(account, "x"), headers=headers)
    assert refused(response) == ["new_password"]
    await sign_in(visitor, account)


async def test_reset(visitor: AsyncClient, account: Account, sent: list[str]) -> None:
    tokens = await sign_in(visitor, account)
    response = await visitor.post("/auth/password/forgot", json={"login": account.login})
    assert response.status_code == 202
    [token] = sent
    body = {"token": token, "new_password": OTHER_PASSWORD}
    assert (await visitor.post("/auth/password/reset", json=body)).status_code == 204
    renewing = {"refresh_token": tokens["refresh_token"]}
    assert is_unauthorized(await visitor.post("/auth/refresh", json=renewing))
    assert is_unauthorized(await visitor.post("/auth/password/reset", json=body))  # good once
    await sign_in(visitor, replace(account, password=OTHER_PASSWORD))


async def test_whoever_asks_is_not_told_who_has_an_account(
    visitor: AsyncClient, account: Account, sent: list[str]
) -> None:
    known = await visitor.post("/auth/password/forgot", json={"login": account.login})
    unknown = await visitor.post("/auth/password/forgot", json={"login": f"x{account.login}"})
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert len(sent) == 1


async def test_a_token_of_another_kind_resets_nothing(
    visitor: AsyncClient, account: Account
) -> None:
    token = (await sign_in(visitor, account))["access_token"]
    body = {"token": token, "new_password": OTHER_PASSWORD}
    assert is_unauthorized(await visitor.post("/auth/password/reset", json=body))


async def test_until_it_is_written_nothing_is_sent(caplog: pytest.LogCaptureFixture) -> None:
    await hooks.send_reset_token("someone", "secret-token")
    assert "send_reset_token" in caplog.text
    assert "secret-token" not in str([vars(record) for record in caplog.records])
