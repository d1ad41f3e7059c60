"""Contracts below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.contract import ContractCreate, ContractQuery, ContractUpdate
from app.services.contract import ContractService
from tests.factories.contract import build_contract, make_contract


async def test_get(db: Database) -> None:
    contract = await make_contract(db)
    assert await ContractService(db).get(contract.id) == contract


async def test_search(db: Database) -> None:
    contract = await make_contract(db)
    page = await ContractService(db).search(ContractQuery())
    assert page.items == [contract]


def test_page_size() -> None:
    assert ContractQuery().limit == 20


async def test_update(db: Database) -> None:
    contract = await make_contract(db)
    change = ContractUpdate.model_validate({"ends_on": "2030-01-02"})
    changed = await ContractService(db).update(contract.id, change)
    assert changed != contract
    assert await ContractService(db).get(contract.id) == changed


async def test_deleted(db: Database) -> None:
    contract = await make_contract(db)
    service = ContractService(db)
    await service.delete(contract.id)
    with pytest.raises(NotFoundError, match=r"^There is no contract "):
        await service.get(contract.id)
    with pytest.raises(NotFoundError, match=r"^There is no contract "):
        await service.update(contract.id, ContractUpdate())
    change = ContractUpdate.model_validate({"ends_on": "2030-01-02"})
    with pytest.raises(NotFoundError, match=r"^There is no contract "):
        await service.update(contract.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no contract "):
        await service.delete(contract.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    contract = await make_contract(db)
    body = ContractCreate.model_validate(await build_contract(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ContractService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(contract.id)
            await service.get(contract.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ContractService(db).search(ContractQuery())
    assert page.items == [contract]
