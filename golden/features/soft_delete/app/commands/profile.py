"""Commands on profiles."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.profile import ProfileCreate, ProfileQuery, ProfileRead, ProfileUpdate
from app.services.profile import ProfileService

group = typer.Typer(help="Profiles.", no_args_is_help=True)


@group.command("list")
def list_profiles(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    customer_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List profiles."""
    query = parse_query(
        ProfileQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "customer_id": customer_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ProfileRead], run(lambda db: ProfileService(db).search(query)))


@group.command("get")
def get_profile(profile_id: UUID) -> None:
    """Show a profile."""
    show(ProfileRead, run(lambda db: ProfileService(db).get(profile_id)))


@group.command("create")
def create_profile(
    *,
    motto: Annotated[str, typer.Option()],
    customer_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a profile."""
    data = parse(ProfileCreate, {"motto": motto, "customer_id": customer_id})
    show(ProfileRead, run(lambda db: ProfileService(db).create(data)))


@group.command("update")
def update_profile(
    profile_id: UUID,
    *,
    motto: str | None = None,
    customer_id: UUID | None = None,
) -> None:
    """Change a profile; what is not given stays as it is."""
    data = parse(ProfileUpdate, {"motto": motto, "customer_id": customer_id})
    show(ProfileRead, run(lambda db: ProfileService(db).update(profile_id, data)))


@group.command("delete")
def delete_profile(profile_id: UUID) -> None:
    """Delete a profile."""
    run(lambda db: ProfileService(db).delete(profile_id))


@group.command("restore")
def restore_profile(profile_id: UUID) -> None:
    """Restore a profile that was deleted."""
    show(ProfileRead, run(lambda db: ProfileService(db).restore(profile_id)))
