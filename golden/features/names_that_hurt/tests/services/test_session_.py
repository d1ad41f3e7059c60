"""Sessions below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.session_ import SessionCreate, SessionQuery, SessionUpdate
from app.services.session_ import SessionService
from tests.factories.session_ import build_session, make_session


async def test_get(db: Database) -> None:
    session_ = await make_session(db)
    assert await SessionService(db).get(session_.id) == session_


async def test_search(db: Database) -> None:
    session_ = await make_session(db)
    page = await SessionService(db).search(SessionQuery())
    assert page.items == [session_]


def test_page_size() -> None:
    assert SessionQuery().limit == 20


async def test_update(db: Database) -> None:
    session_ = await make_session(db)
    change = SessionUpdate.model_validate({"self": "self-b"})
    changed = await SessionService(db).update(session_.id, change)
    assert changed != session_
    assert await SessionService(db).get(session_.id) == changed


async def test_deleted(db: Database) -> None:
    session_ = await make_session(db)
    service = SessionService(db)
    await service.delete(session_.id)
    with pytest.raises(NotFoundError, match=r"^There is no session "):
        await service.get(session_.id)
    with pytest.raises(NotFoundError, match=r"^There is no session "):
        await service.update(session_.id, SessionUpdate())
    change = SessionUpdate.model_validate({"self": "self-b"})
    with pytest.raises(NotFoundError, match=r"^There is no session "):
        await service.update(session_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no session "):
        await service.delete(session_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    session_ = await make_session(db)
    body = SessionCreate.model_validate(await build_session(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SessionService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(session_.id)
            await service.get(session_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SessionService(db).search(SessionQuery())
    assert page.items == [session_]
