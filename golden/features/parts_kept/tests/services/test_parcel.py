"""Parcels below HTTP."""

from uuid import UUID

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.parcel import Parcel
from app.schemas.parcel import ParcelCreate, ParcelQuery, ParcelUpdate
from app.services.parcel import ParcelService
from app.services.passwords import verify_password
from tests.factories.delivery import make_delivery
from tests.factories.order import make_order
from tests.factories.parcel import build_parcel, make_parcel


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of delivery to which the parcels belong."""
    order = await make_order(db)
    await make_delivery(db, order.id)
    return (order.id,)


async def test_get(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    assert await ParcelService(db).get(*owner, parcel.id) == parcel


async def test_search(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    page = await ParcelService(db).search(*owner, ParcelQuery())
    assert page.items == [parcel]


def test_page_size() -> None:
    assert ParcelQuery().limit == 20


async def test_update(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    change = ParcelUpdate.model_validate({"weight": 2})
    changed = await ParcelService(db).update(*owner, parcel.id, change)
    assert changed != parcel
    assert await ParcelService(db).get(*owner, parcel.id) == changed


async def test_deleted(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    service = ParcelService(db)
    await service.delete(*owner, parcel.id)
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.get(*owner, parcel.id)
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.update(*owner, parcel.id, ParcelUpdate())
    change = ParcelUpdate.model_validate({"weight": 2})
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.update(*owner, parcel.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.delete(*owner, parcel.id)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    body = ParcelCreate.model_validate(await build_parcel(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ParcelService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.id) == created
            await service.delete(*owner, parcel.id)
            await service.get(*owner, parcel.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ParcelService(db).search(*owner, ParcelQuery())
    assert page.items == [parcel]


@pytest.mark.parametrize("name", ["secret"])
async def test_password_is_kept_as_a_hash(db: Database, name: str, owner: tuple[UUID]) -> None:
    body = await build_parcel(db)
    parcel = await ParcelService(db).create(*owner, ParcelCreate.model_validate(body))
    columns = Parcel.metadata.tables["parcel"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = ParcelUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await ParcelService(db).update(*owner, parcel.id, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)
