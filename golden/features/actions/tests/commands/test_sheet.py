"""Commands on sheets."""

from typing import Any

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.sheet import build_sheet, make_sheet


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_sheet(db)
    created = shown(await invoke("sheets", "create", *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("sheets", "get", str(created["book"]), str(created["page"]))) == created
    )


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_sheet(db) | {"book": ""}
    result = await invoke("sheets", "create", *options(body))
    assert "--book" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    assert shown(await invoke("sheets", "list", "--limit", "1"))["items"] == [as_json(sheet)]


async def test_get(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    assert shown(await invoke("sheets", "get", sheet.book, str(sheet.page))) == as_json(sheet)


async def test_delete(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    result = await invoke("sheets", "delete", sheet.book, str(sheet.page))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "sheet" in failed(await invoke("sheets", command, sheet.book, str(sheet.page)), 1)


COPY_INPUT: dict[str, Any] = {"to": "00000000-0000-4000-8000-000000000001"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_copy(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    body = COPY_INPUT
    result = await invoke("sheets", "copy", sheet.book, str(sheet.page), *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_date(invoke: Invoke, db: Database) -> None:
    sheet = await make_sheet(db)
    result = await invoke("sheets", "date", sheet.book, str(sheet.page))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_renumber(invoke: Invoke) -> None:
    result = await invoke("sheets", "renumber")
    assert "not written" in failed(result, 1)
