"""Line notes below HTTP."""

from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.line_note import LineNoteCreate, LineNoteQuery, LineNoteUpdate
from app.services.line_note import LineNoteService
from tests.factories.line_note import build_line_note, make_line_note
from tests.factories.order import make_order
from tests.factories.order_line import make_order_line


@pytest.fixture
async def owner(db: Database) -> tuple[UUID, UUID]:
    """The key of order line to which the line notes belong."""
    order = await make_order(db)
    order_line = await make_order_line(db, order.id)
    return (
        order.id,
        order_line.id,
    )


async def test_get(db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    assert await LineNoteService(db).get(*owner, line_note.id) == line_note


async def test_search(db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    page = await LineNoteService(db).search(*owner, LineNoteQuery())
    assert page.items == [line_note]


def test_page_size() -> None:
    assert LineNoteQuery().limit == 20


async def test_update(db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    change = LineNoteUpdate.model_validate({"text": "text-b"})
    changed = await LineNoteService(db).update(*owner, line_note.id, change)
    assert changed != line_note
    assert await LineNoteService(db).get(*owner, line_note.id) == changed


async def test_deleted(db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    service = LineNoteService(db)
    await service.delete(*owner, line_note.id)
    with pytest.raises(NotFoundError, match=r"^There is no line note "):
        await service.get(*owner, line_note.id)
    with pytest.raises(NotFoundError, match=r"^There is no line note "):
        await service.update(*owner, line_note.id, LineNoteUpdate())
    change = LineNoteUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no line note "):
        await service.update(*owner, line_note.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no line note "):
        await service.delete(*owner, line_note.id)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    body = LineNoteCreate.model_validate(await build_line_note(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LineNoteService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.id) == created
            await service.delete(*owner, line_note.id)
            await service.get(*owner, line_note.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LineNoteService(db).search(*owner, LineNoteQuery())
    assert page.items == [line_note]
