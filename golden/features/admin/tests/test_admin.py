"""The page for administrators: who gets in, and what is shown."""

from collections.abc import AsyncGenerator

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from pydantic import SecretStr

from app.admin import COOKIE, ROLE, VIEWS
from app.auth.users import set_role
from app.db.session import Database
from app.main import create_app
from tests.conftest import SETTINGS, RollbackDatabase
from tests.factories.member import build_member, make_member


@pytest.fixture
def secured(db: RollbackDatabase) -> FastAPI:
    """An application whose page reads on the connection of the test."""
    keys = {"key": SecretStr("k" * 32)}
    app = create_app(SETTINGS.model_copy(update={"auth_keys": keys}))
    app.state.database = db
    for view in VIEWS:
        view.session_maker.configure(bind=db.connection, join_transaction_mode="create_savepoint")
    return app


@pytest.fixture
async def browser(secured: FastAPI) -> AsyncGenerator[AsyncClient, None]:
    async with AsyncClient(transport=ASGITransport(secured), base_url="http://test") as client:
        yield client


async def sign_in(browser: AsyncClient, db: Database, *, is_administrator: bool) -> Response:
    """Send the form for a new user."""
    body = await build_member(db)
    user = await make_member(db, **body)
    await set_role(db, user.id, ROLE if is_administrator else None)
    return await browser.post(
        "/admin/login",
        data={"username": body["email"], "password": body["password"]},
    )


async def test_nobody_gets_in(browser: AsyncClient) -> None:
    for path in ("/admin/", *(f"/admin/{view.identity}/list" for view in VIEWS)):
        response = await browser.get(path)
        assert response.status_code == 302
        assert response.headers["Location"].endswith("/admin/login")
    for token in ("", "x", "a.b.c"):
        browser.cookies.set(COOKIE, token, path="/admin")
        assert (await browser.get("/admin/")).status_code == 302


async def test_others_do_not_get_in(browser: AsyncClient, secured: FastAPI) -> None:
    refused = await sign_in(browser, secured.state.database, is_administrator=False)
    assert refused.status_code == 400
    assert COOKIE not in browser.cookies
    wrong = await browser.post("/admin/login", data={"username": "nobody", "password": "x" * 9})
    assert wrong.status_code == 400


async def test_administrators_see_rows_and_no_secrets(
    browser: AsyncClient, secured: FastAPI
) -> None:
    entered = await sign_in(browser, secured.state.database, is_administrator=True)
    assert entered.status_code == 303
    assert "HttpOnly" in entered.headers["Set-Cookie"]
    assert "SameSite=strict" in entered.headers["Set-Cookie"]
    for view in VIEWS:
        response = await browser.get(f"/admin/{view.identity}/list")
        assert response.status_code == 200, response.text
        assert "argon2" not in response.text
        exported = await browser.get(f"/admin/{view.identity}/export/csv")
        assert exported.status_code == 200
        assert exported.text.split()[0] == ",".join(map(str, view.column_list))
        for path in ("create", "edit/1"):
            assert (await browser.get(f"/admin/{view.identity}/{path}")).status_code == 403
    assert (await browser.get("/admin/logout")).status_code == 303
    assert (await browser.get("/admin/")).status_code == 302
