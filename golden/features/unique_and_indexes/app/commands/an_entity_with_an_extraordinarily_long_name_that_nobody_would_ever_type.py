"""Commands on an entity with an extraordinarily long name that nobody would ever types."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
)
from app.schemas.page import CursorPage
from app.services.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService,
)

group = typer.Typer(
    help="An entity with an extraordinarily long name that nobody would ever types.",
    no_args_is_help=True,
)


@group.command("list")
def list_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_types(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, a_field_whose_name_goes_on_and_on_without_any_good_reason, another_field_whose_name_goes_on_and_on_and_on, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    a_field_whose_name_goes_on_and_on_without_any_good_reason: str | None = None,
    another_field_whose_name_goes_on_and_on_and_on: int | None = None,
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List an entity with an extraordinarily long name that nobody would ever types."""
    query = parse_query(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "a_field_whose_name_goes_on_and_on_without_any_good_reason": a_field_whose_name_goes_on_and_on_without_any_good_reason,
            "another_field_whose_name_goes_on_and_on_and_on": another_field_whose_name_goes_on_and_on_and_on,
            "a_relation_with_a_name_that_is_far_too_long_as_well_id": a_relation_with_a_name_that_is_far_too_long_as_well_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(
        CursorPage[AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead],
        run(
            lambda db: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(
                db
            ).search(query)
        ),
    )


@group.command("get")
def get_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
) -> None:
    """Show an an entity with an extraordinarily long name that nobody would ever type."""
    show(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
        run(
            lambda db: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).get(
                an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id
            )
        ),
    )


@group.command("create")
def create_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    *,
    a_field_whose_name_goes_on_and_on_without_any_good_reason: Annotated[str, typer.Option()],
    another_field_whose_name_goes_on_and_on_and_on: Annotated[int, typer.Option()],
    a_relation_with_a_name_that_is_far_too_long_as_well_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create an an entity with an extraordinarily long name that nobody would ever type."""
    data = parse(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate,
        {
            "a_field_whose_name_goes_on_and_on_without_any_good_reason": a_field_whose_name_goes_on_and_on_without_any_good_reason,
            "another_field_whose_name_goes_on_and_on_and_on": another_field_whose_name_goes_on_and_on_and_on,
            "a_relation_with_a_name_that_is_far_too_long_as_well_id": a_relation_with_a_name_that_is_far_too_long_as_well_id,
        },
    )
    show(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
        run(
            lambda db: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(
                db
            ).create(data)
        ),
    )


@group.command("update")
def update_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
    *,
    a_field_whose_name_goes_on_and_on_without_any_good_reason: str | None = None,
    another_field_whose_name_goes_on_and_on_and_on: int | None = None,
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID | None = None,
) -> None:
    """Change an an entity with an extraordinarily long name that nobody would ever type; what is not given stays as it is."""
    data = parse(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate,
        {
            "a_field_whose_name_goes_on_and_on_without_any_good_reason": a_field_whose_name_goes_on_and_on_without_any_good_reason,
            "another_field_whose_name_goes_on_and_on_and_on": another_field_whose_name_goes_on_and_on_and_on,
            "a_relation_with_a_name_that_is_far_too_long_as_well_id": a_relation_with_a_name_that_is_far_too_long_as_well_id,
        },
    )
    show(
        AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead,
        run(
            lambda db: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(
                db
            ).update(
                an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id, data
            )
        ),
    )


@group.command("delete")
def delete_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
    an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id: UUID,
) -> None:
    """Delete an an entity with an extraordinarily long name that nobody would ever type."""
    run(
        lambda db: AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).delete(
            an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_id
        )
    )
