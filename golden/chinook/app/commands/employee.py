"""Commands on employees."""

from typing import Annotated

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
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    birth_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    hire_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    reports_to_id: int | None = None,
) -> None:
    """List employees."""
    query = parse_query(
        EmployeeQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "birth_date": birth_date,
            "hire_date": hire_date,
            "reports_to_id": reports_to_id,
        },
    )
    show(CursorPage[EmployeeRead], run(lambda db: EmployeeService(db).search(query)))


@group.command("get")
def get_employee(employee_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show an employee."""
    show(EmployeeRead, run(lambda db: EmployeeService(db).get(employee_id)))


@group.command("create")
def create_employee(
    *,
    last_name: Annotated[str, typer.Option()],
    first_name: Annotated[str, typer.Option()],
    title: str | None = None,
    birth_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    hire_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    address: str | None = None,
    city: str | None = None,
    state: str | None = None,
    country: str | None = None,
    postal_code: str | None = None,
    phone: str | None = None,
    fax: str | None = None,
    email: str | None = None,
    reports_to_id: int | None = None,
) -> None:
    """Create an employee."""
    data = parse(
        EmployeeCreate,
        {
            "last_name": last_name,
            "first_name": first_name,
            "title": title,
            "birth_date": birth_date,
            "hire_date": hire_date,
            "address": address,
            "city": city,
            "state": state,
            "country": country,
            "postal_code": postal_code,
            "phone": phone,
            "fax": fax,
            "email": email,
            "reports_to_id": reports_to_id,
        },
    )
    show(EmployeeRead, run(lambda db: EmployeeService(db).create(data)))


@group.command("update")
def update_employee(
    employee_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    last_name: str | None = None,
    first_name: str | None = None,
    title: str | None = None,
    birth_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    hire_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    address: str | None = None,
    city: str | None = None,
    state: str | None = None,
    country: str | None = None,
    postal_code: str | None = None,
    phone: str | None = None,
    fax: str | None = None,
    email: str | None = None,
    reports_to_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: title, birth_date, hire_date, address, city, state, country, postal_code, phone, fax, email, reports_to_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change an employee; what is not given stays as it is."""
    data = parse(
        EmployeeUpdate,
        {
            "last_name": last_name,
            "first_name": first_name,
            "title": title,
            "birth_date": birth_date,
            "hire_date": hire_date,
            "address": address,
            "city": city,
            "state": state,
            "country": country,
            "postal_code": postal_code,
            "phone": phone,
            "fax": fax,
            "email": email,
            "reports_to_id": reports_to_id,
        },
        clear=clear,
        empty={
            "title": None,
            "birth_date": None,
            "hire_date": None,
            "address": None,
            "city": None,
            "state": None,
            "country": None,
            "postal_code": None,
            "phone": None,
            "fax": None,
            "email": None,
            "reports_to_id": None,
        },
    )
    show(EmployeeRead, run(lambda db: EmployeeService(db).update(employee_id, data)))


@group.command("delete")
def delete_employee(
    employee_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete an employee."""
    run(lambda db: EmployeeService(db).delete(employee_id))
