"""Employees: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.employee import Employee
from app.schemas.embedded import EmployeeSummary
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeRead, EmployeeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Employee)
_COLUMNS = columns_of(_TABLE, EmployeeRead)
_THIS = col(Employee.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Employee).returning(col(Employee.id))
_UPDATE: Executable = update(Employee).where(_THIS).returning(col(Employee.id))
_DELETE: Executable = delete(Employee).where(_THIS).returning(col(Employee.id))
_REPORTS_OF = (
    select(col(Employee.reports_to_id), *columns_of(table_of(Employee), EmployeeSummary))
    .where(one_of(col(Employee.reports_to_id), "_ids"))
    .order_by(col(Employee.id))
)
_LISTING = Listing(
    Employee,
    _SELECT,
    sorts={
        "id": IntegerKey,
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

    async def get(self, employee_id: int) -> EmployeeRead:
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

    async def update(self, employee_id: int, data: EmployeeUpdate) -> EmployeeRead:
        """Change the given fields of an employee and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(employee_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=employee_id, **changes) is None:
                raise NotFoundError(f"There is no employee {employee_id}.")
            return await EmployeeService(tx).get(employee_id)

    async def delete(self, employee_id: int) -> None:
        """Delete an employee."""
        if await self.db.first(_DELETE, _id=employee_id) is None:
            raise NotFoundError(f"There is no employee {employee_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[EmployeeRead]:
        """Return the employees of the rows, with what belongs to them."""
        reads = [EmployeeRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for employee_id, *values in await self.db.all(_REPORTS_OF, _ids=list(by_key)):
            by_key[employee_id].reports.append(EmployeeSummary(*values))
        return reads
