"""Commands on invoices."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.invoice import build_invoice, make_invoice


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_invoice(db)
    created = shown(await invoke("invoices", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("invoices", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_invoice(db) | {"code": "x" * 256}
    result = await invoke("invoices", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    invoice = await make_invoice(db)
    assert shown(await invoke("invoices", "list", "--limit", "1"))["items"] == [as_json(invoice)]


async def test_get(invoke: Invoke, db: Database) -> None:
    invoice = await make_invoice(db)
    assert shown(await invoke("invoices", "get", str(invoice.id))) == as_json(invoice)


async def test_update(invoke: Invoke, db: Database) -> None:
    invoice = await make_invoice(db)
    change = {"code": "code-b"}
    changed = shown(await invoke("invoices", "update", str(invoice.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("invoices", "get", str(invoice.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    invoice = await make_invoice(db)
    changed = shown(await invoke("invoices", "update", str(invoice.id), "--clear", "details"))
    assert changed["details"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    invoice = await make_invoice(db)
    result = await invoke("invoices", "delete", str(invoice.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "invoice" in failed(await invoke("invoices", command, str(invoice.id)), 1)
