"""Commands on users, their passwords and their keys."""

import pytest

from app.auth.api_keys import ApiKeyService
from app.auth.users import user_by_id
from app.db.session import Database
from app.errors import UnauthorizedError
from app.models.enums import Role
from app.services.passwords import verify_password
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories.user import build_user, make_user

PIPED, TYPED = "password-b", "password-c"


async def test_an_admin_is_made(invoke: Invoke, db: Database) -> None:
    role = list(Role)[-1]
    body = await build_user(db)
    made = shown(await invoke("users", "create", *options(body), "--role", role))
    assert made["role"] == role
    assert (await invoke("users", "set-role", str(made["id"]))).exit_code == 0
    assert shown(await invoke("users", "get", str(made["id"])))["role"] is None
    failed(await invoke("users", "set-role", "00000000-0000-4000-8000-000000000000", role), 1)


async def test_a_password_is_set(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    words = ("users", "set-password", str(user.id), "--password-stdin")
    assert (await invoke(*words, stdin=f"{PIPED}\n")).exit_code == 0
    stored = await user_by_id(db, user.id)
    assert stored is not None
    assert await verify_password(PIPED, stored.password)
    result = await invoke("users", "set-password", str(user.id), stdin=f"{TYPED}\n" * 2)
    assert result.exit_code == 0, result.output
    assert TYPED not in result.output
    failed(
        await invoke(
            "users",
            "set-password",
            "00000000-0000-4000-8000-000000000000",
            "--password-stdin",
            stdin=f"{PIPED}\n",
        ),
        1,
    )
    failed(await invoke(*words, stdin="x\n"), 2)


async def test_keys(invoke: Invoke, db: Database) -> None:
    user = await make_user(db)
    made = shown(await invoke("api-keys", "create", str(user.id), "robot"))
    assert (await ApiKeyService(db).find(made["key"])).id == user.id
    [listed] = shown(await invoke("api-keys", "list", str(user.id)))
    assert "key" not in listed
    assert (await invoke("api-keys", "revoke", str(user.id), made["id"])).exit_code == 0
    assert shown(await invoke("api-keys", "list", str(user.id))) == []
    with pytest.raises(UnauthorizedError):
        await ApiKeyService(db).find(made["key"])
