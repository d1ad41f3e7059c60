"""Profiles below HTTP."""

import pytest

from app.db.session import Database
from app.errors import AlreadyExistsError, MissingReferenceError, NotFoundError
from app.schemas.profile import ProfileCreate, ProfileQuery, ProfileUpdate
from app.services.customer import CustomerService
from app.services.profile import ProfileService
from tests.factories.customer import make_customer
from tests.factories.profile import build_profile, make_profile


async def test_get(db: Database) -> None:
    profile = await make_profile(db)
    assert await ProfileService(db).get(profile.id) == profile


async def test_search(db: Database) -> None:
    profile = await make_profile(db)
    page = await ProfileService(db).search(ProfileQuery())
    assert page.items == [profile]


def test_page_size() -> None:
    assert ProfileQuery().limit == 20


async def test_update(db: Database) -> None:
    profile = await make_profile(db)
    change = ProfileUpdate.model_validate({"motto": "motto-b"})
    changed = await ProfileService(db).update(profile.id, change)
    assert changed != profile
    assert await ProfileService(db).get(profile.id) == changed


async def test_deleted(db: Database) -> None:
    profile = await make_profile(db)
    service = ProfileService(db)
    await service.delete(profile.id)
    with pytest.raises(NotFoundError, match=r"^There is no profile "):
        await service.get(profile.id)
    with pytest.raises(NotFoundError, match=r"^There is no profile "):
        await service.update(profile.id, ProfileUpdate())
    change = ProfileUpdate.model_validate({"motto": "motto-b"})
    with pytest.raises(NotFoundError, match=r"^There is no profile "):
        await service.update(profile.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no profile "):
        await service.delete(profile.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    profile = await make_profile(db)
    body = ProfileCreate.model_validate(await build_profile(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ProfileService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(profile.id)
            await service.get(profile.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ProfileService(db).search(ProfileQuery())
    assert page.items == [profile]


async def test_restore(db: Database) -> None:
    profile = await make_profile(db)
    service = ProfileService(db)
    assert await service.restore(profile.id) == await service.get(profile.id)
    await service.delete(profile.id)
    restored = await service.restore(profile.id)
    assert await service.restore(profile.id) == await service.get(profile.id) == restored


@pytest.mark.parametrize(
    "names",
    [
        ["customer_id"],
    ],
)
async def test_values_of_a_deleted_row_are_free(db: Database, names: list[str]) -> None:
    body = await build_profile(db)
    service = ProfileService(db)
    profile = await service.create(ProfileCreate.model_validate(body))
    await service.delete(profile.id)
    again = await build_profile(db) | {name: body[name] for name in names}
    await service.create(ProfileCreate.model_validate(again))
    with pytest.raises(AlreadyExistsError) as raised:
        await service.restore(profile.id)
    assert set(raised.value.fields) == set(names)


async def test_customer_must_not_be_deleted(db: Database) -> None:
    profile = await make_profile(db)
    other = await make_customer(db)
    await CustomerService(db).delete(other.id)
    service = ProfileService(db)
    body = ProfileCreate.model_validate(await build_profile(db, customer_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"customer_id"}
    change = ProfileUpdate.model_validate({"customer_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(profile.id, change)
    assert await service.get(profile.id) == profile
