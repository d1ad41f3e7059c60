"""Commands on employees."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.employee import EmployeeCreate, EmployeeQuery, EmployeeRead, EmployeeUpdate
from app.schemas.page import CursorPage
from app.services.employee import EmployeeService

group = typer.Typer(help="Employees.", no_args_is_help=True)


@group.command("list")
def list_employees(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    manager_id: UUID | None = None,
    office_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List employees."""
    query = parse_query(
        EmployeeQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "manager_id": manager_id,
            "office_id": office_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[EmployeeRead], run(lambda db: EmployeeService(db).search(query)))


@group.command("get")
def get_employee(employee_id: UUID) -> None:
    """Show an employee."""
    show(EmployeeRead, run(lambda db: EmployeeService(db).get(employee_id)))


@group.command("create")
def create_employee(
    *,
    name: Annotated[str, typer.Option()],
    manager_id: UUID | None = None,
    office_id: UUID | None = None,
) -> None:
    """Create an employee."""
    data = parse(EmployeeCreate, {"name": name, "manager_id": manager_id, "office_id": office_id})
    show(EmployeeRead, run(lambda db: EmployeeService(db).create(data)))


@group.command("update")
def update_employee(
    employee_id: UUID,
    *,
    name: str | None = None,
    manager_id: UUID | None = None,
    office_id: UUID | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: manager_id, office_id. May be repeated."),
    ] = None,
) -> None:
    """Change an employee; what is not given stays as it is."""
    data = parse(
        EmployeeUpdate,
        {"name": name, "manager_id": manager_id, "office_id": office_id},
        clear=clear,
        empty={"manager_id": None, "office_id": None},
    )
    show(EmployeeRead, run(lambda db: EmployeeService(db).update(employee_id, data)))


@group.command("delete")
def delete_employee(employee_id: UUID) -> None:
    """Delete an employee."""
    run(lambda db: EmployeeService(db).delete(employee_id))
