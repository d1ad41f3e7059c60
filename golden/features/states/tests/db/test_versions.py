"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.case_ import Case
from app.schemas.case_ import CaseUpdate
from app.services.case_ import CaseService
from tests.factories.case_ import make_case


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    case_ = await make_case(committed)
    change = CaseUpdate.model_validate({"text": "text-b"})
    service = CaseService(committed)
    outcomes = await asyncio.gather(
        *(service.update(case_.id, change, versions=[1]) for _ in range(5)), return_exceptions=True
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(case_.id)).version == 2
    await service.delete(case_.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    case_ = await make_case(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Case, case_.id)
        flag_modified(stored, "text_")
    assert (await CaseService(committed).get(case_.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    case_ = await make_case(committed)
    change = CaseUpdate.model_validate({"text": "text-b"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Case, case_.id)
            await CaseService(transaction).update(case_.id, change)
            flag_modified(stored, "text_")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await CaseService(committed).get(case_.id)).version == 1
