"""Commands on notifications."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import NotificationType
from app.schemas.notification import (
    NotificationCreate,
    NotificationQuery,
    NotificationRead,
    NotificationUpdate,
)
from app.schemas.page import CursorPage
from app.services.notification import NotificationService

group = typer.Typer(help="Notifications.", no_args_is_help=True)


@group.command("list")
def list_notifications(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, date, sent_date, user_id, product_id; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    sent_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    format_: Annotated[NotificationType | None, typer.Option("--format")] = None,
    user_id: int | None = None,
    product_id: int | None = None,
) -> None:
    """List notifications."""
    query = parse_query(
        NotificationQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "date": date_,
            "sent_date": sent_date,
            "format": format_,
            "user_id": user_id,
            "product_id": product_id,
        },
    )
    show(CursorPage[NotificationRead], run(lambda db: NotificationService(db).search(query)))


@group.command("get")
def get_notification(
    notification_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a notification."""
    show(NotificationRead, run(lambda db: NotificationService(db).get(notification_id)))


@group.command("create")
def create_notification(
    *,
    date_: Annotated[str, typer.Option("--date", metavar="TIMESTAMP")],
    details: str | None = None,
    sent_date: Annotated[str, typer.Option(metavar="TIMESTAMP")],
    format_: Annotated[NotificationType, typer.Option("--format")],
    user_id: Annotated[int, typer.Option()],
    product_id: Annotated[int, typer.Option()],
) -> None:
    """Create a notification."""
    data = parse(
        NotificationCreate,
        {
            "date": date_,
            "details": details,
            "sent_date": sent_date,
            "format": format_,
            "user_id": user_id,
            "product_id": product_id,
        },
    )
    show(NotificationRead, run(lambda db: NotificationService(db).create(data)))


@group.command("update")
def update_notification(
    notification_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    date_: Annotated[str | None, typer.Option("--date", metavar="TIMESTAMP")] = None,
    details: str | None = None,
    sent_date: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    format_: Annotated[NotificationType | None, typer.Option("--format")] = None,
    user_id: int | None = None,
    product_id: int | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: details. May be repeated.")
    ] = None,
) -> None:
    """Change a notification; what is not given stays as it is."""
    data = parse(
        NotificationUpdate,
        {
            "date": date_,
            "details": details,
            "sent_date": sent_date,
            "format": format_,
            "user_id": user_id,
            "product_id": product_id,
        },
        clear=clear,
        empty={"details": None},
    )
    show(NotificationRead, run(lambda db: NotificationService(db).update(notification_id, data)))


@group.command("delete")
def delete_notification(
    notification_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a notification."""
    run(lambda db: NotificationService(db).delete(notification_id))
