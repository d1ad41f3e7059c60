"""Commands on borrowed books."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.borrowed_book import build_borrowed_book, make_borrowed_book


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_borrowed_book(db)
    created = shown(await invoke("borrowed-books", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("borrowed-books", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert shown(await invoke("borrowed-books", "list", "--limit", "1"))["items"] == [
        as_json(borrowed_book)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert shown(await invoke("borrowed-books", "get", str(borrowed_book.id))) == as_json(
        borrowed_book
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    change = {"borrow_date": "2030-01-02"}
    changed = shown(
        await invoke("borrowed-books", "update", str(borrowed_book.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("borrowed-books", "get", str(borrowed_book.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    changed = shown(
        await invoke("borrowed-books", "update", str(borrowed_book.id), "--clear", "borrow_date")
    )
    assert changed["borrow_date"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    result = await invoke("borrowed-books", "delete", str(borrowed_book.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "borrowed book" in failed(
            await invoke("borrowed-books", command, str(borrowed_book.id)), 1
        )
