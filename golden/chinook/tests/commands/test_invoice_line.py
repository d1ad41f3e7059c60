"""Commands on invoice lines."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.invoice_line import build_invoice_line, make_invoice_line


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_invoice_line(db)
    created = shown(await invoke("invoice-lines", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("invoice-lines", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_invoice_line(db) | {"unit_price": "-100000000.00"}
    result = await invoke("invoice-lines", "create", *options(body))
    assert "--unit-price" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    assert shown(await invoke("invoice-lines", "list", "--limit", "1"))["items"] == [
        as_json(invoice_line)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    assert shown(await invoke("invoice-lines", "get", str(invoice_line.id))) == as_json(
        invoice_line
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    change = {"unit_price": "2.00"}
    changed = shown(await invoke("invoice-lines", "update", str(invoice_line.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("invoice-lines", "get", str(invoice_line.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    result = await invoke("invoice-lines", "delete", str(invoice_line.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "invoice line" in failed(
            await invoke("invoice-lines", command, str(invoice_line.id)), 1
        )
