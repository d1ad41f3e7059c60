"""Notes below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.note import NoteCreate, NoteQuery, NoteUpdate
from app.services.note import NoteService
from tests.factories.note import build_note, make_note


async def test_get(db: Database) -> None:
    note = await make_note(db)
    assert await NoteService(db).get(note.id) == note


async def test_search(db: Database) -> None:
    note = await make_note(db)
    page = await NoteService(db).search(NoteQuery())
    assert page.items == [note]


def test_page_size() -> None:
    assert NoteQuery().limit == 20


async def test_update(db: Database) -> None:
    note = await make_note(db)
    change = NoteUpdate.model_validate({"title": "title-b"})
    changed = await NoteService(db).update(note.id, change)
    assert changed != note
    assert await NoteService(db).get(note.id) == changed


async def test_deleted(db: Database) -> None:
    note = await make_note(db)
    service = NoteService(db)
    await service.delete(note.id)
    with pytest.raises(NotFoundError, match=r"^There is no note "):
        await service.get(note.id)
    with pytest.raises(NotFoundError, match=r"^There is no note "):
        await service.update(note.id, NoteUpdate())
    change = NoteUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no note "):
        await service.update(note.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no note "):
        await service.delete(note.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    note = await make_note(db)
    body = NoteCreate.model_validate(await build_note(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = NoteService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(note.id)
            await service.get(note.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await NoteService(db).search(NoteQuery())
    assert page.items == [note]
