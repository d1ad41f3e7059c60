"""Commands on reviews."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.review import ReviewCreate, ReviewQuery, ReviewRead, ReviewUpdate
from app.services.review import ReviewService

group = typer.Typer(help="Reviews.", no_args_is_help=True)


@group.command("list")
def list_reviews(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, stars, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    stars: int | None = None,
    order_id: UUID | None = None,
    label_shelf: str | None = None,
    label_place: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List reviews."""
    query = parse_query(
        ReviewQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "stars": stars,
            "order_id": order_id,
            "label_shelf": label_shelf,
            "label_place": label_place,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ReviewRead], run(lambda db: ReviewService(db).search(query)))


@group.command("get")
def get_review(review_id: UUID) -> None:
    """Show a review."""
    show(ReviewRead, run(lambda db: ReviewService(db).get(review_id)))


@group.command("create")
def create_review(
    *,
    stars: Annotated[int, typer.Option()],
    order_id: Annotated[UUID, typer.Option()],
    label_shelf: str | None = None,
    label_place: int | None = None,
) -> None:
    """Create a review."""
    data = parse(
        ReviewCreate,
        {
            "stars": stars,
            "order_id": order_id,
            "label_shelf": label_shelf,
            "label_place": label_place,
        },
    )
    show(ReviewRead, run(lambda db: ReviewService(db).create(data)))


@group.command("update")
def update_review(
    review_id: UUID,
    *,
    stars: int | None = None,
    order_id: UUID | None = None,
    label_shelf: str | None = None,
    label_place: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: label_shelf, label_place. May be repeated."),
    ] = None,
) -> None:
    """Change a review; what is not given stays as it is."""
    data = parse(
        ReviewUpdate,
        {
            "stars": stars,
            "order_id": order_id,
            "label_shelf": label_shelf,
            "label_place": label_place,
        },
        clear=clear,
        empty={"label_shelf": None, "label_place": None},
    )
    show(ReviewRead, run(lambda db: ReviewService(db).update(review_id, data)))


@group.command("delete")
def delete_review(review_id: UUID) -> None:
    """Delete a review."""
    run(lambda db: ReviewService(db).delete(review_id))
