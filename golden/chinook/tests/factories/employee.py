"""Employees for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.employee import EmployeeCreate, EmployeeRead
from app.services.employee import EmployeeService


async def build_employee(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an employee."""
    body: dict[str, Any] = {
        "last_name": "last name a",
        "first_name": "first name a",
        "title": "title-a",
        "birth_date": "2030-01-01T12:00:00Z",
        "hire_date": "2030-01-01T12:00:00Z",
        "address": "address-a",
        "city": "city-a",
        "state": "state-a",
        "country": "country-a",
        "postal_code": "a",
        "phone": "phone-a",
        "fax": "fax-a",
        "email": "email-a",
    }
    return body | values


async def make_employee(db: Queries, /, **values: Any) -> EmployeeRead:
    """Store an employee."""
    body = await build_employee(db, **values)
    return await EmployeeService(db).create(EmployeeCreate.model_validate(body))
