"""Cases below HTTP."""

from asyncio import gather, sleep

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, WrongStateError
from app.schemas.case_ import CaseCreate, CaseQuery, CaseRead, CaseUpdate
from app.services.case_ import CaseService
from tests.factories import as_json
from tests.factories.case_ import build_case, make_case, make_case_in


async def test_get(db: Database) -> None:
    case_ = await make_case(db)
    assert await CaseService(db).get(case_.id) == case_


async def test_search(db: Database) -> None:
    case_ = await make_case(db)
    page = await CaseService(db).search(CaseQuery())
    assert page.items == [case_]


def test_page_size() -> None:
    assert CaseQuery().limit == 20


async def test_update(db: Database) -> None:
    case_ = await make_case(db)
    change = CaseUpdate.model_validate({"text": "text-b"})
    changed = await CaseService(db).update(case_.id, change)
    assert changed != case_
    assert await CaseService(db).get(case_.id) == changed


async def test_deleted(db: Database) -> None:
    case_ = await make_case(db)
    service = CaseService(db)
    await service.delete(case_.id)
    with pytest.raises(NotFoundError, match=r"^There is no case "):
        await service.get(case_.id)
    with pytest.raises(NotFoundError, match=r"^There is no case "):
        await service.update(case_.id, CaseUpdate())
    change = CaseUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no case "):
        await service.update(case_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no case "):
        await service.delete(case_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    case_ = await make_case(db)
    body = CaseCreate.model_validate(await build_case(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CaseService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(case_.id)
            await service.get(case_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CaseService(db).search(CaseQuery())
    assert page.items == [case_]


@pytest.mark.parametrize("state", ["1st"])
async def test_transition_settle(db: Database, state: str) -> None:
    case_ = await make_case_in(db, state)
    service = CaseService(db)
    changed = await service.settle(case_.id)
    assert as_json(changed)["step"] == "2nd"
    assert await service.get(case_.id) == changed


@pytest.mark.parametrize("state", ["2nd"])
async def test_wrong_state_for_settle(db: Database, state: str) -> None:
    case_ = await make_case_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await CaseService(db).settle(case_.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_settle(db: Database) -> None:
    class Refusing(CaseService):
        @override
        async def on_settle(self, case_: CaseRead) -> None:
            assert await self.get(case_.id) == case_
            raise ConflictError("Not now.")

    case_ = await make_case_in(db, "1st")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).settle(case_.id)
    assert await CaseService(db).get(case_.id) == case_


async def test_one_of_two_wins_settle(committed: Database) -> None:
    class Slow(CaseService):
        @override
        async def on_settle(self, case_: CaseRead) -> None:
            await sleep(0.05)

    case_ = await make_case_in(committed, "1st")
    both = (Slow(committed).settle(case_.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {CaseRead, WrongStateError}
