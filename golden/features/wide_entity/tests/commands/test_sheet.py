"""Commands on sheets."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.sheet import build_sheet, make_sheet


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_sheet(db)
    created = shown(await invoke("sheets", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("sheets", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_sheet(db) | {"field_number_00": ""}
    result = await invoke("sheets", "create", *options(body))
    assert "--field-number-00" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    assert shown(await invoke("sheets", "list", "--limit", "1"))["items"] == [as_json(sheet)]


async def test_get(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    assert shown(await invoke("sheets", "get", str(sheet.id))) == as_json(sheet)


async def test_update(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    change = {"field_number_00": "field number 00 b"}
    changed = shown(await invoke("sheets", "update", str(sheet.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("sheets", "get", str(sheet.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    changed = shown(await invoke("sheets", "update", str(sheet.id), "--clear", "field_number_03"))
    assert changed["field_number_03"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    result = await invoke("sheets", "delete", str(sheet.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "sheet" in failed(await invoke("sheets", command, str(sheet.id)), 1)
