"""Commands on customers."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.customer import build_customer, make_customer


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_customer(db)
    created = shown(await invoke("customers", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("customers", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_customer(db) | {"name": ""}
    result = await invoke("customers", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    customer = await make_customer(db)
    assert shown(await invoke("customers", "list", "--limit", "1"))["items"] == [as_json(customer)]


async def test_get(invoke: Invoke, db: Database) -> None:
    customer = await make_customer(db)
    assert shown(await invoke("customers", "get", str(customer.id))) == as_json(customer)


async def test_update(invoke: Invoke, db: Database) -> None:
    customer = await make_customer(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("customers", "update", str(customer.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("customers", "get", str(customer.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    customer = await make_customer(db)
    result = await invoke("customers", "delete", str(customer.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "customer" in failed(await invoke("customers", command, str(customer.id)), 1)
