"""Badges for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.badge import BadgeCreate, BadgeRead
from app.services.badge import BadgeService
from tests.factories.employee import make_employee

NUMBERS = count(1)


async def build_badge(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a badge."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": f"number {number}",
    }
    if "employee_id" not in values:
        employee = await make_employee(db)
        body["employee_id"] = str(employee.id)
    return body | values


async def make_badge(db: Queries, /, **values: Any) -> BadgeRead:
    """Store a badge."""
    body = await build_badge(db, **values)
    return await BadgeService(db).create(BadgeCreate.model_validate(body))
