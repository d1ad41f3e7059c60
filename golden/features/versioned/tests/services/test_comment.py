"""Comments below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.comment import CommentCreate, CommentQuery, CommentUpdate
from app.services.comment import CommentService
from tests.factories.comment import build_comment, make_comment


async def test_get(db: Database) -> None:
    comment = await make_comment(db)
    assert await CommentService(db).get(comment.id) == comment


async def test_search(db: Database) -> None:
    comment = await make_comment(db)
    page = await CommentService(db).search(CommentQuery())
    assert page.items == [comment]


def test_page_size() -> None:
    assert CommentQuery().limit == 20


async def test_update(db: Database) -> None:
    comment = await make_comment(db)
    change = CommentUpdate.model_validate({"text": "text-b"})
    changed = await CommentService(db).update(comment.id, change)
    assert changed != comment
    assert await CommentService(db).get(comment.id) == changed


async def test_deleted(db: Database) -> None:
    comment = await make_comment(db)
    service = CommentService(db)
    await service.delete(comment.id)
    with pytest.raises(NotFoundError, match=r"^There is no comment "):
        await service.get(comment.id)
    with pytest.raises(NotFoundError, match=r"^There is no comment "):
        await service.update(comment.id, CommentUpdate())
    change = CommentUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no comment "):
        await service.update(comment.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no comment "):
        await service.delete(comment.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    comment = await make_comment(db)
    body = CommentCreate.model_validate(await build_comment(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CommentService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(comment.id)
            await service.get(comment.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CommentService(db).search(CommentQuery())
    assert page.items == [comment]
