"""Employees: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.badge import Badge
from app.models.base import columns_of, table_of
from app.models.employee import Employee
from app.schemas.embedded import BadgeSummary, EmployeeSummary
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeRead, EmployeeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Employee)
_COLUMNS = columns_of(_TABLE, EmployeeRead)
_MANAGER_TABLE = table_of(Employee).alias("manager")
_MANAGER_COLUMNS = columns_of(_MANAGER_TABLE, EmployeeSummary)
_THIS = col(Employee.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_MANAGER_COLUMNS).select_from(
    _TABLE.outerjoin(_MANAGER_TABLE, _TABLE.c.manager_id == _MANAGER_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Employee).returning(col(Employee.id))
_UPDATE: Executable = update(Employee).where(_THIS).returning(col(Employee.id))
_DELETE: Executable = delete(Employee).where(_THIS).returning(col(Employee.id))
_REPORTS_OF = (
    select(col(Employee.manager_id), *columns_of(table_of(Employee), EmployeeSummary))
    .where(one_of(col(Employee.manager_id), "_ids"))
    .order_by(col(Employee.id))
)
_BADGE_OF = (
    select(col(Badge.employee_id), *columns_of(table_of(Badge), BadgeSummary))
    .where(one_of(col(Badge.employee_id), "_ids"))
    .order_by(col(Badge.id))
)
_LISTING = Listing(
    Employee,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class EmployeeService:
    """What can be done with employees."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: EmployeeQuery) -> CursorPage[EmployeeRead]:
        """Return a page of employees."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, employee_id: UUID) -> EmployeeRead:
        """Return an employee."""
        row = await self.db.first(_GET, _id=employee_id)
        if row is None:
            raise NotFoundError(f"There is no employee {employee_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: EmployeeCreate) -> EmployeeRead:
        """Create an employee and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await EmployeeService(tx).get(*row)

    async def update(self, employee_id: UUID, data: EmployeeUpdate) -> EmployeeRead:
        """Change the given fields of an employee and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(employee_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=employee_id, **changes) is None:
                raise NotFoundError(f"There is no employee {employee_id}.")
            return await EmployeeService(tx).get(employee_id)

    async def delete(self, employee_id: UUID) -> None:
        """Delete an employee."""
        if await self.db.first(_DELETE, _id=employee_id) is None:
            raise NotFoundError(f"There is no employee {employee_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[EmployeeRead]:
        """Return the employees of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for employee_id, *values in await self.db.all(_REPORTS_OF, _ids=list(by_key)):
            by_key[employee_id].reports.append(EmployeeSummary(*values))
        for employee_id, *values in await self.db.all(_BADGE_OF, _ids=list(by_key)):
            by_key[employee_id].badge = BadgeSummary(*values)
        return reads


def _read(row: AnyRow) -> EmployeeRead:
    """Return the employee of a row, with the objects that stand beside it."""
    own, manager = split(row, _COLUMNS, _MANAGER_COLUMNS)
    values: list[Any] = [
        *own,
        optional(EmployeeSummary, manager),
    ]
    return EmployeeRead(*values)
