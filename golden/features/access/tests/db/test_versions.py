"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.product import Product
from app.schemas.product import ProductUpdate
from app.services.product import ProductService
from tests.factories.product import make_product


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    product = await make_product(committed)
    change = ProductUpdate.model_validate({"sku": "sku-b"})
    service = ProductService(committed)
    outcomes = await asyncio.gather(
        *(service.update(product.id, change, versions=[1]) for _ in range(5)),
        return_exceptions=True,
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(product.id)).version == 2
    await service.delete(product.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    product = await make_product(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Product, product.id)
        flag_modified(stored, "sku")
    assert (await ProductService(committed).get(product.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    product = await make_product(committed)
    change = ProductUpdate.model_validate({"sku": "sku-b"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Product, product.id)
            await ProductService(transaction).update(product.id, change)
            flag_modified(stored, "sku")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await ProductService(committed).get(product.id)).version == 1
