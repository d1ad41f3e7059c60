"""Commands on employees."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.employee import build_employee, make_employee


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_employee(db)
    created = shown(await invoke("employees", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("employees", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_employee(db) | {"last_name": "x" * 21}
    result = await invoke("employees", "create", *options(body))
    assert "--last-name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    employee = await make_employee(db)
    assert shown(await invoke("employees", "list", "--limit", "1"))["items"] == [as_json(employee)]


async def test_get(invoke: Invoke, db: Database) -> None:
    employee = await make_employee(db)
    assert shown(await invoke("employees", "get", str(employee.id))) == as_json(employee)


async def test_update(invoke: Invoke, db: Database) -> None:
    employee = await make_employee(db)
    change = {"last_name": "last name b"}
    changed = shown(await invoke("employees", "update", str(employee.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("employees", "get", str(employee.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    employee = await make_employee(db)
    changed = shown(await invoke("employees", "update", str(employee.id), "--clear", "title"))
    assert changed["title"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    employee = await make_employee(db)
    result = await invoke("employees", "delete", str(employee.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "employee" in failed(await invoke("employees", command, str(employee.id)), 1)
