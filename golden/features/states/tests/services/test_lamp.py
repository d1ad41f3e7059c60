"""Lamps below HTTP."""

from asyncio import gather, sleep
from typing import Any

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, WrongStateError
from app.schemas.lamp import LampCreate, LampLockInput, LampQuery, LampRead, LampUpdate
from app.services.lamp import LampService
from tests.factories import as_json
from tests.factories.lamp import build_lamp, make_lamp, make_lamp_in


async def test_get(db: Database) -> None:
    lamp = await make_lamp(db)
    assert await LampService(db).get(lamp.id) == lamp


async def test_search(db: Database) -> None:
    lamp = await make_lamp(db)
    page = await LampService(db).search(LampQuery())
    assert page.items == [lamp]


def test_page_size() -> None:
    assert LampQuery().limit == 20


async def test_update(db: Database) -> None:
    lamp = await make_lamp(db)
    assert await LampService(db).update(lamp.id, LampUpdate()) == lamp


async def test_deleted(db: Database) -> None:
    lamp = await make_lamp(db)
    service = LampService(db)
    await service.delete(lamp.id)
    with pytest.raises(NotFoundError, match=r"^There is no lamp "):
        await service.get(lamp.id)
    with pytest.raises(NotFoundError, match=r"^There is no lamp "):
        await service.update(lamp.id, LampUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no lamp "):
        await service.delete(lamp.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    lamp = await make_lamp(db)
    body = LampCreate.model_validate(await build_lamp(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LampService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(lamp.id)
            await service.get(lamp.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LampService(db).search(LampQuery())
    assert page.items == [lamp]


LOCK_INPUT: dict[str, Any] = {"code": "code-xxa"}


@pytest.mark.parametrize("state", ["green"])
async def test_transition_lock(db: Database, state: str) -> None:
    lamp = await make_lamp_in(db, state)
    service = LampService(db)
    changed = await service.lock(lamp.id, LampLockInput.model_validate(LOCK_INPUT))
    assert as_json(changed)["color"] == "red"
    assert await service.get(lamp.id) == changed


@pytest.mark.parametrize("state", ["red"])
async def test_wrong_state_for_lock(db: Database, state: str) -> None:
    lamp = await make_lamp_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await LampService(db).lock(lamp.id, LampLockInput.model_validate(LOCK_INPUT))
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_lock(db: Database) -> None:
    class Refusing(LampService):
        @override
        async def on_lock(self, lamp: LampRead, data: LampLockInput) -> None:
            assert await self.get(lamp.id) == lamp
            raise ConflictError("Not now.")

    lamp = await make_lamp_in(db, "green")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).lock(lamp.id, LampLockInput.model_validate(LOCK_INPUT))
    assert await LampService(db).get(lamp.id) == lamp


async def test_one_of_two_wins_lock(committed: Database) -> None:
    class Slow(LampService):
        @override
        async def on_lock(self, lamp: LampRead, data: LampLockInput) -> None:
            await sleep(0.05)

    lamp = await make_lamp_in(committed, "green")
    both = (
        Slow(committed).lock(lamp.id, LampLockInput.model_validate(LOCK_INPUT)) for _ in range(2)
    )
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {LampRead, WrongStateError}
