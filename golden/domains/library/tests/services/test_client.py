"""Clients below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.client import ClientCreate, ClientQuery, ClientUpdate
from app.services.client import ClientService
from tests.factories.client import build_client, make_client


async def test_get(db: Database) -> None:
    client_ = await make_client(db)
    assert await ClientService(db).get(client_.id) == client_


async def test_search(db: Database) -> None:
    client_ = await make_client(db)
    page = await ClientService(db).search(ClientQuery())
    assert page.items == [client_]


def test_page_size() -> None:
    assert ClientQuery().limit == 20


async def test_update(db: Database) -> None:
    client_ = await make_client(db)
    change = ClientUpdate.model_validate({"first_name": "first name b"})
    changed = await ClientService(db).update(client_.id, change)
    assert changed != client_
    assert await ClientService(db).get(client_.id) == changed


async def test_deleted(db: Database) -> None:
    client_ = await make_client(db)
    service = ClientService(db)
    await service.delete(client_.id)
    with pytest.raises(NotFoundError, match=r"^There is no client "):
        await service.get(client_.id)
    with pytest.raises(NotFoundError, match=r"^There is no client "):
        await service.update(client_.id, ClientUpdate())
    change = ClientUpdate.model_validate({"first_name": "first name b"})
    with pytest.raises(NotFoundError, match=r"^There is no client "):
        await service.update(client_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no client "):
        await service.delete(client_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    client_ = await make_client(db)
    body = ClientCreate.model_validate(await build_client(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ClientService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(client_.id)
            await service.get(client_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ClientService(db).search(ClientQuery())
    assert page.items == [client_]
