"""An application that knows who is asking, and a user of it."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from app.config import Settings
from app.db.session import Database
from app.main import create_app
from tests import conftest
from tests.factories.robot import build_robot, make_robot
from tests.problems import problem

SETTINGS = Settings(database_url=conftest.SETTINGS.database_url)


@dataclass(frozen=True)
class Account:
    """A user, and what they sign in with."""

    id: str
    login: str


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
    body = await build_robot(db)
    robot = await make_robot(db, **body)
    return Account(robot.serial, body["serial"])


def is_unauthorized(response: Response) -> bool:
    """Whether a response says that nobody knows who is asking."""
    assert response.headers["WWW-Authenticate"] == "Bearer"
    return bool(problem(response, 401)["type"] == "urn:problem:unauthorized")
