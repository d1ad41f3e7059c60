"""Employees below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeUpdate
from app.services.employee import EmployeeService
from tests.factories.employee import build_employee, make_employee


async def test_get(db: Database) -> None:
    employee = await make_employee(db)
    assert await EmployeeService(db).get(employee.id) == employee


async def test_search(db: Database) -> None:
    employee = await make_employee(db)
    page = await EmployeeService(db).search(EmployeeQuery())
    assert page.items == [employee]


def test_page_size() -> None:
    assert EmployeeQuery().limit == 20


async def test_update(db: Database) -> None:
    employee = await make_employee(db)
    change = EmployeeUpdate.model_validate({"name": "name-b"})
    changed = await EmployeeService(db).update(employee.id, change)
    assert changed != employee
    assert await EmployeeService(db).get(employee.id) == changed


async def test_deleted(db: Database) -> None:
    employee = await make_employee(db)
    service = EmployeeService(db)
    await service.delete(employee.id)
    with pytest.raises(NotFoundError, match=r"^There is no employee "):
        await service.get(employee.id)
    with pytest.raises(NotFoundError, match=r"^There is no employee "):
        await service.update(employee.id, EmployeeUpdate())
    change = EmployeeUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no employee "):
        await service.update(employee.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no employee "):
        await service.delete(employee.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    employee = await make_employee(db)
    body = EmployeeCreate.model_validate(await build_employee(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = EmployeeService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(employee.id)
            await service.get(employee.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await EmployeeService(db).search(EmployeeQuery())
    assert page.items == [employee]
