"""Commands on boards."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.board import build_board, make_board


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_board(db)
    created = shown(await invoke("boards", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("boards", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    board = await make_board(db)
    assert shown(await invoke("boards", "list", "--limit", "1"))["items"] == [as_json(board)]


async def test_get(invoke: Invoke, db: Database) -> None:
    board = await make_board(db)
    assert shown(await invoke("boards", "get", str(board.id))) == as_json(board)


async def test_delete(invoke: Invoke, db: Database) -> None:
    board = await make_board(db)
    result = await invoke("boards", "delete", str(board.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "board" in failed(await invoke("boards", command, str(board.id)), 1)
