"""Commands on users, their passwords and their keys."""

import pytest

from app.auth.api_keys import ApiKeyService
from app.db.session import Database
from app.errors import UnauthorizedError
from app.models.enums import Role
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories.robot import build_robot, make_robot


async def test_an_admin_is_made(invoke: Invoke, db: Database) -> None:
    role = list(Role)[-1]
    body = await build_robot(db)
    made = shown(await invoke("robots", "create", *options(body), "--role", role))
    assert made["role"] == role
    assert (await invoke("robots", "set-role", str(made["serial"]))).exit_code == 0
    assert shown(await invoke("robots", "get", str(made["serial"])))["role"] is None
    failed(await invoke("robots", "set-role", "someone", role), 1)


async def test_keys(invoke: Invoke, db: Database) -> None:
    robot = await make_robot(db)
    made = shown(await invoke("api-keys", "create", str(robot.serial), "robot"))
    assert (await ApiKeyService(db).find(made["key"])).id == robot.serial
    [listed] = shown(await invoke("api-keys", "list", str(robot.serial)))
    assert "key" not in listed
    assert (await invoke("api-keys", "revoke", str(robot.serial), made["id"])).exit_code == 0
    assert shown(await invoke("api-keys", "list", str(robot.serial))) == []
    with pytest.raises(UnauthorizedError):
        await ApiKeyService(db).find(made["key"])
