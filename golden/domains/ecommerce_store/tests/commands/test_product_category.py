"""Commands on product categories."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.product_category import build_product_category, make_product_category


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_product_category(db)
    created = shown(await invoke("product-categories", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("product-categories", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_product_category(db) | {"name": "x" * 256}
    result = await invoke("product-categories", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    product_category = await make_product_category(db)
    assert shown(await invoke("product-categories", "list", "--limit", "1"))["items"] == [
        as_json(product_category)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    product_category = await make_product_category(db)
    assert shown(await invoke("product-categories", "get", str(product_category.id))) == as_json(
        product_category
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    product_category = await make_product_category(db)
    change = {"name": "name-b"}
    changed = shown(
        await invoke("product-categories", "update", str(product_category.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("product-categories", "get", str(product_category.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    product_category = await make_product_category(db)
    changed = shown(
        await invoke(
            "product-categories", "update", str(product_category.id), "--clear", "description"
        )
    )
    assert changed["description"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    product_category = await make_product_category(db)
    result = await invoke("product-categories", "delete", str(product_category.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "product category" in failed(
            await invoke("product-categories", command, str(product_category.id)), 1
        )
