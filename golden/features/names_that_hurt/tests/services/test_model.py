"""Models below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.model import ModelCreate, ModelQuery, ModelUpdate
from app.services.model import ModelService
from tests.factories.model import build_model, make_model


async def test_get(db: Database) -> None:
    model_ = await make_model(db)
    assert await ModelService(db).get(model_.class_) == model_


async def test_search(db: Database) -> None:
    model_ = await make_model(db)
    page = await ModelService(db).search(ModelQuery())
    assert page.items == [model_]


def test_page_size() -> None:
    assert ModelQuery().limit == 20


async def test_update(db: Database) -> None:
    model_ = await make_model(db)
    assert await ModelService(db).update(model_.class_, ModelUpdate()) == model_


async def test_deleted(db: Database) -> None:
    model_ = await make_model(db)
    service = ModelService(db)
    await service.delete(model_.class_)
    with pytest.raises(NotFoundError, match=r"^There is no model "):
        await service.get(model_.class_)
    with pytest.raises(NotFoundError, match=r"^There is no model "):
        await service.update(model_.class_, ModelUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no model "):
        await service.delete(model_.class_)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    model_ = await make_model(db)
    body = ModelCreate.model_validate(await build_model(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ModelService(transaction)
            created = await service.create(body)
            assert await service.get(created.class_) == created
            await service.delete(model_.class_)
            await service.get(model_.class_)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ModelService(db).search(ModelQuery())
    assert page.items == [model_]
