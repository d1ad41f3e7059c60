"""An entity with an extraordinarily long name that nobody would ever types below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
)
from app.services.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService,
)
from tests.factories.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
    make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
)


async def test_get(db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    assert (
        await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).get(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id
        )
        == an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type
    )


async def test_search(db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    page = await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).search(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery()
    )
    assert page.items == [an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type]


def test_page_size() -> None:
    assert AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery().limit == 20


async def test_update(db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    change = AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate.model_validate(
        {"a_field_whose_name_goes_on_and_on_without_any_good_reason": "b"}
    )
    changed = await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).update(
        an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id, change
    )
    assert changed != an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type
    assert (
        await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).get(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id
        )
        == changed
    )


async def test_deleted(db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    service = AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db)
    await service.delete(an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id)
    with pytest.raises(
        NotFoundError,
        match=r"^There is no an entity with an extraordinarily long name that nobody would ever type ",
    ):
        await service.get(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id
        )
    with pytest.raises(
        NotFoundError,
        match=r"^There is no an entity with an extraordinarily long name that nobody would ever type ",
    ):
        await service.update(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id,
            AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate(),
        )
    change = AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate.model_validate(
        {"a_field_whose_name_goes_on_and_on_without_any_good_reason": "b"}
    )
    with pytest.raises(
        NotFoundError,
        match=r"^There is no an entity with an extraordinarily long name that nobody would ever type ",
    ):
        await service.update(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id, change
        )
    with pytest.raises(
        NotFoundError,
        match=r"^There is no an entity with an extraordinarily long name that nobody would ever type ",
    ):
        await service.delete(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id
        )


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type = (
        await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )
    body = AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate.model_validate(
        await build_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(db)
    )

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(
                transaction
            )
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(
                an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id
            )
            await service.get(
                an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type.id
            )

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).search(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery()
    )
    assert page.items == [an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type]
