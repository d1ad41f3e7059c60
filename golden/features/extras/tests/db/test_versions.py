"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.note import Note
from app.schemas.note import NoteUpdate
from app.services.note import NoteService
from tests.factories.note import make_note


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    note = await make_note(committed)
    change = NoteUpdate.model_validate({"title": "title-b"})
    service = NoteService(committed)
    outcomes = await asyncio.gather(
        *(service.update(note.id, change, versions=[1]) for _ in range(5)), return_exceptions=True
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(note.id)).version == 2
    await service.delete(note.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    note = await make_note(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Note, note.id)
        flag_modified(stored, "title")
    assert (await NoteService(committed).get(note.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    note = await make_note(committed)
    change = NoteUpdate.model_validate({"title": "title-b"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Note, note.id)
            await NoteService(transaction).update(note.id, change)
            flag_modified(stored, "title")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await NoteService(committed).get(note.id)).version == 1
