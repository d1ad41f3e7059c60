"""Commands on cases."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Step
from app.schemas.case_ import CaseCreate, CaseQuery, CaseRead, CaseUpdate
from app.schemas.page import CursorPage
from app.services.case_ import CaseService

group = typer.Typer(help="Cases.", no_args_is_help=True)


@group.command("list")
def list_cases(
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
    step: Step | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List cases."""
    query = parse_query(
        CaseQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "step": step,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CaseRead], run(lambda db: CaseService(db).search(query)))


@group.command("get")
def get_case(case_id: UUID) -> None:
    """Show a case."""
    show(CaseRead, run(lambda db: CaseService(db).get(case_id)))


@group.command("create")
def create_case(
    *,
    text_: Annotated[str, typer.Option("--text")],
) -> None:
    """Create a case."""
    data = parse(CaseCreate, {"text": text_})
    show(CaseRead, run(lambda db: CaseService(db).create(data)))


@group.command("update")
def update_case(
    case_id: UUID,
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
) -> None:
    """Change a case; what is not given stays as it is."""
    data = parse(CaseUpdate, {"text": text_})
    show(CaseRead, run(lambda db: CaseService(db).update(case_id, data)))


@group.command("delete")
def delete_case(case_id: UUID) -> None:
    """Delete a case."""
    run(lambda db: CaseService(db).delete(case_id))


@group.command("settle")
def settle_case(case_id: UUID) -> None:
    """Take a case from 1st to 2nd."""
    show(CaseRead, run(lambda db: CaseService(db).settle(case_id)))
