"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.author import Author
from app.schemas.author import AuthorUpdate
from app.services.author import AuthorService
from tests.factories.author import make_author


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    author = await make_author(committed)
    change = AuthorUpdate.model_validate({"name": "name-b"})
    service = AuthorService(committed)
    outcomes = await asyncio.gather(
        *(service.update(author.id, change, versions=[1]) for _ in range(5)), return_exceptions=True
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(author.id)).version == 2
    await service.delete(author.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    author = await make_author(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Author, author.id)
        flag_modified(stored, "name")
    assert (await AuthorService(committed).get(author.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    author = await make_author(committed)
    change = AuthorUpdate.model_validate({"name": "name-b"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Author, author.id)
            await AuthorService(transaction).update(author.id, change)
            flag_modified(stored, "name")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await AuthorService(committed).get(author.id)).version == 1
