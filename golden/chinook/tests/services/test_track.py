"""Tracks below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.track import TrackCreate, TrackQuery, TrackUpdate
from app.services.track import TrackService
from tests.factories.track import build_track, make_track


async def test_get(db: Database) -> None:
    track = await make_track(db)
    assert await TrackService(db).get(track.id) == track


async def test_search(db: Database) -> None:
    track = await make_track(db)
    page = await TrackService(db).search(TrackQuery())
    assert page.items == [track]


def test_page_size() -> None:
    assert TrackQuery().limit == 20


async def test_update(db: Database) -> None:
    track = await make_track(db)
    change = TrackUpdate.model_validate({"name": "name-b"})
    changed = await TrackService(db).update(track.id, change)
    assert changed != track
    assert await TrackService(db).get(track.id) == changed


async def test_deleted(db: Database) -> None:
    track = await make_track(db)
    service = TrackService(db)
    await service.delete(track.id)
    with pytest.raises(NotFoundError, match=r"^There is no track "):
        await service.get(track.id)
    with pytest.raises(NotFoundError, match=r"^There is no track "):
        await service.update(track.id, TrackUpdate())
    change = TrackUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no track "):
        await service.update(track.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no track "):
        await service.delete(track.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    track = await make_track(db)
    body = TrackCreate.model_validate(await build_track(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = TrackService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(track.id)
            await service.get(track.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await TrackService(db).search(TrackQuery())
    assert page.items == [track]
