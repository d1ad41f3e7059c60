"""Commands on books."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.book import build_book, make_book


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_book(db)
    created = shown(await invoke("books", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("books", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_book(db) | {"isbn": "xxxx"}
    result = await invoke("books", "create", *options(body))
    assert "--isbn" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    book = await make_book(db)
    assert shown(await invoke("books", "list", "--limit", "1"))["items"] == [as_json(book)]


async def test_get(invoke: Invoke, db: Database) -> None:
    book = await make_book(db)
    assert shown(await invoke("books", "get", str(book.id))) == as_json(book)


async def test_update(invoke: Invoke, db: Database) -> None:
    book = await make_book(db)
    change = {"isbn": "isbn-b"}
    changed = shown(await invoke("books", "update", str(book.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("books", "get", str(book.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    book = await make_book(db)
    changed = shown(await invoke("books", "update", str(book.id), "--clear", "cover"))
    assert changed["cover"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    book = await make_book(db)
    result = await invoke("books", "delete", str(book.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "book" in failed(await invoke("books", command, str(book.id)), 1)
