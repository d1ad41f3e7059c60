"""Boards below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.board import BoardCreate, BoardQuery, BoardUpdate
from app.services.board import BoardService
from tests.factories.board import build_board, make_board


async def test_get(db: Database) -> None:
    board = await make_board(db)
    assert await BoardService(db).get(board.id) == board


async def test_search(db: Database) -> None:
    board = await make_board(db)
    page = await BoardService(db).search(BoardQuery())
    assert page.items == [board]


def test_page_size() -> None:
    assert BoardQuery().limit == 20


async def test_update(db: Database) -> None:
    board = await make_board(db)
    assert await BoardService(db).update(board.id, BoardUpdate()) == board


async def test_deleted(db: Database) -> None:
    board = await make_board(db)
    service = BoardService(db)
    await service.delete(board.id)
    with pytest.raises(NotFoundError, match=r"^There is no board "):
        await service.get(board.id)
    with pytest.raises(NotFoundError, match=r"^There is no board "):
        await service.update(board.id, BoardUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no board "):
        await service.delete(board.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    board = await make_board(db)
    body = BoardCreate.model_validate(await build_board(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BoardService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(board.id)
            await service.get(board.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BoardService(db).search(BoardQuery())
    assert page.items == [board]
