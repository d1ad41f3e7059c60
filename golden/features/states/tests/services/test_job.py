"""Jobs below HTTP."""

from asyncio import gather, sleep

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, WrongStateError
from app.schemas.job import JobCreate, JobQuery, JobRead, JobUpdate
from app.services.job import JobService
from tests.factories import as_json
from tests.factories.job import build_job, make_job, make_job_in


async def test_get(db: Database) -> None:
    job = await make_job(db)
    assert await JobService(db).get(job.id) == job


async def test_search(db: Database) -> None:
    job = await make_job(db)
    page = await JobService(db).search(JobQuery())
    assert page.items == [job]


def test_page_size() -> None:
    assert JobQuery().limit == 20


async def test_update(db: Database) -> None:
    job = await make_job(db)
    assert await JobService(db).update(job.id, JobUpdate()) == job


async def test_deleted(db: Database) -> None:
    job = await make_job(db)
    service = JobService(db)
    await service.delete(job.id)
    with pytest.raises(NotFoundError, match=r"^There is no job "):
        await service.get(job.id)
    with pytest.raises(NotFoundError, match=r"^There is no job "):
        await service.update(job.id, JobUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no job "):
        await service.delete(job.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    job = await make_job(db)
    body = JobCreate.model_validate(await build_job(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = JobService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(job.id)
            await service.get(job.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await JobService(db).search(JobQuery())
    assert page.items == [job]


@pytest.mark.parametrize("state", ["red"])
async def test_transition_start(db: Database, state: str) -> None:
    job = await make_job_in(db, state)
    service = JobService(db)
    changed = await service.start(job.id)
    assert as_json(changed)["color"] == "green"
    assert await service.get(job.id) == changed


@pytest.mark.parametrize("state", ["green"])
async def test_wrong_state_for_start(db: Database, state: str) -> None:
    job = await make_job_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await JobService(db).start(job.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_start(db: Database) -> None:
    class Refusing(JobService):
        @override
        async def on_start(self, job: JobRead) -> None:
            assert await self.get(job.id) == job
            raise ConflictError("Not now.")

    job = await make_job_in(db, "red")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).start(job.id)
    assert await JobService(db).get(job.id) == job


async def test_one_of_two_wins_start(committed: Database) -> None:
    class Slow(JobService):
        @override
        async def on_start(self, job: JobRead) -> None:
            await sleep(0.05)

    job = await make_job_in(committed, "red")
    both = (Slow(committed).start(job.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {JobRead, WrongStateError}


@pytest.mark.parametrize("state", ["green"])
async def test_transition_date(db: Database, state: str) -> None:
    job = await make_job_in(db, state)
    service = JobService(db)
    changed = await service.date_(job.id)
    assert as_json(changed)["color"] == "red"
    assert await service.get(job.id) == changed


@pytest.mark.parametrize("state", ["red"])
async def test_wrong_state_for_date(db: Database, state: str) -> None:
    job = await make_job_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await JobService(db).date_(job.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_date(db: Database) -> None:
    class Refusing(JobService):
        @override
        async def on_date(self, job: JobRead) -> None:
            assert await self.get(job.id) == job
            raise ConflictError("Not now.")

    job = await make_job_in(db, "green")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).date_(job.id)
    assert await JobService(db).get(job.id) == job


async def test_one_of_two_wins_date(committed: Database) -> None:
    class Slow(JobService):
        @override
        async def on_date(self, job: JobRead) -> None:
            await sleep(0.05)

    job = await make_job_in(committed, "green")
    both = (Slow(committed).date_(job.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {JobRead, WrongStateError}
