"""An application that knows who is asking, and a user of it."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from pydantic import SecretStr

from app.config import Settings
from app.db.session import Database
from app.main import create_app
from tests import conftest
from tests.factories.user import build_user, make_user
from tests.problems import problem

KEYS = {"new": SecretStr("n" * 32), "old": SecretStr("o" * 32)}
OTHER_PASSWORD = "password-b"
WRONG_PASSWORD = "password-c"

SETTINGS = Settings(
    database_url=conftest.SETTINGS.database_url,
    auth_keys=KEYS,
    auth_rate_limit="",
    auth_account_rate_limit="",
)


@dataclass(frozen=True)
class Account:
    """A user, and what they sign in with."""

    id: UUID
    login: str
    password: str


@pytest.fixture(scope="session")
def secured() -> FastAPI:
    return create_app(SETTINGS)


@pytest.fixture
async def visitor(secured: FastAPI, db: Database) -> AsyncGenerator[AsyncClient, None]:
    """A client of whom nothing is known."""
    secured.state.database = db
    async with AsyncClient(transport=ASGITransport(secured), base_url="http://test") as client:
        yield client


@pytest.fixture
async def account(db: Database) -> Account:
    body = await build_user(db)
    user = await make_user(db, **body)
    return Account(user.id, body["email"], body["password"])


async def sign_in(client: AsyncClient, account: Account) -> Any:
    """Return the tokens of a user."""
    form = {"username": account.login, "password": account.password}
    response = await client.post("/auth/token", data=form)
    assert response.status_code == 200, response.text
    return response.json()


def bearer(tokens: Any) -> dict[str, str]:
    """Return the header of a user who is signed in."""
    return {"Authorization": f"Bearer {tokens['access_token']}"}


def is_unauthorized(response: Response) -> bool:
    """Whether a response says that nobody knows who is asking."""
    assert response.headers["WWW-Authenticate"] == "Bearer"
    return bool(problem(response, 401)["type"] == "urn:problem:unauthorized")
