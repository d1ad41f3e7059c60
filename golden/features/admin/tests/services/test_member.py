"""Members below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.member import Member
from app.schemas.member import MemberCreate, MemberQuery, MemberUpdate
from app.services.member import MemberService
from app.services.passwords import verify_password
from tests.factories.member import build_member, make_member


async def test_get(db: Database) -> None:
    member = await make_member(db)
    assert await MemberService(db).get(member.id) == member


async def test_search(db: Database) -> None:
    member = await make_member(db)
    page = await MemberService(db).search(MemberQuery())
    assert page.items == [member]


def test_page_size() -> None:
    assert MemberQuery().limit == 20


async def test_update(db: Database) -> None:
    member = await make_member(db)
    change = MemberUpdate.model_validate({"email": "email-b@example.com"})
    changed = await MemberService(db).update(member.id, change)
    assert changed != member
    assert await MemberService(db).get(member.id) == changed


async def test_deleted(db: Database) -> None:
    member = await make_member(db)
    service = MemberService(db)
    await service.delete(member.id)
    with pytest.raises(NotFoundError, match=r"^There is no member "):
        await service.get(member.id)
    with pytest.raises(NotFoundError, match=r"^There is no member "):
        await service.update(member.id, MemberUpdate())
    change = MemberUpdate.model_validate({"email": "email-b@example.com"})
    with pytest.raises(NotFoundError, match=r"^There is no member "):
        await service.update(member.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no member "):
        await service.delete(member.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    member = await make_member(db)
    body = MemberCreate.model_validate(await build_member(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = MemberService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(member.id)
            await service.get(member.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await MemberService(db).search(MemberQuery())
    assert page.items == [member]


@pytest.mark.parametrize("name", ["password"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_member(db)
    await MemberService(db).create(MemberCreate.model_validate(body))
    columns = Member.metadata.tables["member"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
