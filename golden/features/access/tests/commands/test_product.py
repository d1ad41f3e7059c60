"""Commands on products."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.product import build_product, make_product


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_product(db)
    created = shown(await invoke("products", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("products", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_product(db) | {"sku": ""}
    result = await invoke("products", "create", *options(body))
    assert "--sku" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    product = await make_product(db)
    assert shown(await invoke("products", "list", "--limit", "1"))["items"] == [as_json(product)]


async def test_get(invoke: Invoke, db: Database) -> None:
    product = await make_product(db)
    assert shown(await invoke("products", "get", str(product.id))) == as_json(product)


async def test_update(invoke: Invoke, db: Database) -> None:
    product = await make_product(db)
    change = {"sku": "sku-b"}
    changed = shown(await invoke("products", "update", str(product.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("products", "get", str(product.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    product = await make_product(db)
    result = await invoke("products", "delete", str(product.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "product" in failed(await invoke("products", command, str(product.id)), 1)
