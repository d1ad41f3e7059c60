"""Tags below HTTP."""

import pytest

from app.db.session import Database
from app.errors import AlreadyExistsError, NotFoundError
from app.schemas.tag import TagCreate, TagQuery, TagUpdate
from app.services.tag import TagService
from tests.factories.tag import build_tag, make_tag


async def test_get(db: Database) -> None:
    tag = await make_tag(db)
    assert await TagService(db).get(tag.id) == tag


async def test_search(db: Database) -> None:
    tag = await make_tag(db)
    page = await TagService(db).search(TagQuery())
    assert page.items == [tag]


def test_page_size() -> None:
    assert TagQuery().limit == 20


async def test_update(db: Database) -> None:
    tag = await make_tag(db)
    change = TagUpdate.model_validate({"label": "label-b"})
    changed = await TagService(db).update(tag.id, change)
    assert changed != tag
    assert await TagService(db).get(tag.id) == changed


async def test_deleted(db: Database) -> None:
    tag = await make_tag(db)
    service = TagService(db)
    await service.delete(tag.id)
    with pytest.raises(NotFoundError, match=r"^There is no tag "):
        await service.get(tag.id)
    with pytest.raises(NotFoundError, match=r"^There is no tag "):
        await service.update(tag.id, TagUpdate())
    change = TagUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no tag "):
        await service.update(tag.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no tag "):
        await service.delete(tag.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    tag = await make_tag(db)
    body = TagCreate.model_validate(await build_tag(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = TagService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(tag.id)
            await service.get(tag.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await TagService(db).search(TagQuery())
    assert page.items == [tag]


async def test_restore(db: Database) -> None:
    tag = await make_tag(db)
    service = TagService(db)
    assert await service.restore(tag.id) == await service.get(tag.id)
    await service.delete(tag.id)
    restored = await service.restore(tag.id)
    assert await service.restore(tag.id) == await service.get(tag.id) == restored


@pytest.mark.parametrize(
    "names",
    [
        ["label"],
    ],
)
async def test_values_of_a_deleted_row_are_free(db: Database, names: list[str]) -> None:
    body = await build_tag(db)
    service = TagService(db)
    tag = await service.create(TagCreate.model_validate(body))
    await service.delete(tag.id)
    again = await build_tag(db) | {name: body[name] for name in names}
    await service.create(TagCreate.model_validate(again))
    with pytest.raises(AlreadyExistsError) as raised:
        await service.restore(tag.id)
    assert set(raised.value.fields) == set(names)
