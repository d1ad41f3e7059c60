"""Polls below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.poll import PollCreate, PollQuery, PollUpdate
from app.services.poll import PollService
from tests.factories.poll import build_poll, make_poll


async def test_get(db: Database) -> None:
    poll = await make_poll(db)
    assert await PollService(db).get(poll.id) == poll


async def test_search(db: Database) -> None:
    poll = await make_poll(db)
    page = await PollService(db).search(PollQuery())
    assert page.items == [poll]


def test_page_size() -> None:
    assert PollQuery().limit == 20


async def test_update(db: Database) -> None:
    poll = await make_poll(db)
    change = PollUpdate.model_validate({"question": "question-b"})
    changed = await PollService(db).update(poll.id, change)
    assert changed != poll
    assert await PollService(db).get(poll.id) == changed


async def test_deleted(db: Database) -> None:
    poll = await make_poll(db)
    service = PollService(db)
    await service.delete(poll.id)
    with pytest.raises(NotFoundError, match=r"^There is no poll "):
        await service.get(poll.id)
    with pytest.raises(NotFoundError, match=r"^There is no poll "):
        await service.update(poll.id, PollUpdate())
    change = PollUpdate.model_validate({"question": "question-b"})
    with pytest.raises(NotFoundError, match=r"^There is no poll "):
        await service.update(poll.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no poll "):
        await service.delete(poll.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    poll = await make_poll(db)
    body = PollCreate.model_validate(await build_poll(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PollService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(poll.id)
            await service.get(poll.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PollService(db).search(PollQuery())
    assert page.items == [poll]
