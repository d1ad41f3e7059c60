"""Routes of employees."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import EmployeeServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeRead, EmployeeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/employees", tags=["employees"])


@router.get("", responses=READ)
async def list_employees(
    service: EmployeeServiceDep,
    query: Annotated[EmployeeQuery, Depends(QueryString(EmployeeQuery))],
) -> CursorPage[EmployeeRead]:
    """List employees."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_employee(
    service: EmployeeServiceDep, data: EmployeeCreate, response: Response
) -> EmployeeRead:
    """Create an employee."""
    created = await service.create(data)
    response.headers["Location"] = f"/employees/{created.id}"
    return created


@router.get("/{employee_id}", responses=READ)
async def get_employee(service: EmployeeServiceDep, employee_id: IntegerKey) -> EmployeeRead:
    """Return an employee."""
    return await service.get(employee_id)


@router.patch("/{employee_id}", responses=WRITE)
async def update_employee(
    service: EmployeeServiceDep, employee_id: IntegerKey, data: EmployeeUpdate
) -> EmployeeRead:
    """Change an employee."""
    return await service.update(employee_id, data)


@router.delete("/{employee_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_employee(service: EmployeeServiceDep, employee_id: IntegerKey) -> None:
    """Delete an employee."""
    await service.delete(employee_id)
