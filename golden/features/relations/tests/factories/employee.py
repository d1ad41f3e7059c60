"""Employees for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.employee import EmployeeCreate, EmployeeRead
from app.services.employee import EmployeeService


async def build_employee(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an employee."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_employee(db: Queries, /, **values: Any) -> EmployeeRead:
    """Store an employee."""
    body = await build_employee(db, **values)
    return await EmployeeService(db).create(EmployeeCreate.model_validate(body))
