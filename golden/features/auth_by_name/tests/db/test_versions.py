"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.member import Member
from app.schemas.member import MemberUpdate
from app.services.member import MemberService
from tests.factories.member import make_member


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    member = await make_member(committed)
    change = MemberUpdate.model_validate({"nickname": "nickname-b"})
    service = MemberService(committed)
    outcomes = await asyncio.gather(
        *(service.update(member.id, change, versions=[1]) for _ in range(5)), return_exceptions=True
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(member.id)).version == 2
    await service.delete(member.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    member = await make_member(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Member, member.id)
        flag_modified(stored, "nickname")
    assert (await MemberService(committed).get(member.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    member = await make_member(committed)
    change = MemberUpdate.model_validate({"nickname": "nickname-b"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Member, member.id)
            await MemberService(transaction).update(member.id, change)
            flag_modified(stored, "nickname")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await MemberService(committed).get(member.id)).version == 1
