"""The operations on user over HTTP."""

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.resources.user import USERS
from app.services.user import UserService
from tests.exchange import sent, shown
from tests.factories import as_json
from tests.factories.user import build_user, make_user

pytestmark = pytest.mark.usefixtures("trusted")


async def test_create_user(client: AsyncClient, db: Database) -> None:
    body = sent(
        USERS,
        await build_user(db),
        "username",
        "id",
        "firstName",
        "lastName",
        "email",
        "password",
        "phone",
        "userStatus",
    )
    response = await client.post("/user", json=body)
    assert response.status_code == 200, response.text
    created = response.json()
    assert shown(USERS, body).items() <= created.items()


async def test_get_user_by_name(client: AsyncClient, db: Database) -> None:
    made = await make_user(db)
    row = as_json(made)
    response = await client.get(f"/user/{row['username']}")
    assert response.status_code == 200, response.text
    assert response.json() == USERS.properties(made)
    await UserService(db).delete(made.username)
    response = await client.get(f"/user/{row['username']}")
    assert response.status_code == 404


async def test_update_user(client: AsyncClient, db: Database) -> None:
    made = await make_user(db)
    row = as_json(made)
    body = sent(
        USERS,
        await build_user(db),
        "id",
        "firstName",
        "lastName",
        "email",
        "password",
        "phone",
        "userStatus",
    )
    response = await client.put(f"/user/{row['username']}", json=body)
    assert response.status_code == 200, response.text
    changed = USERS.properties(await UserService(db).get(made.username))
    assert shown(USERS, body).items() <= changed.items()


async def test_delete_user(client: AsyncClient, db: Database) -> None:
    made = await make_user(db)
    row = as_json(made)
    response = await client.delete(f"/user/{row['username']}")
    assert response.status_code == 200, response.text
    with pytest.raises(NotFoundError):
        await UserService(db).get(made.username)
    response = await client.delete(f"/user/{row['username']}")
    assert response.status_code == 404
