"""Commands on optional specimens."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Colour
from app.schemas.optional_specimen import (
    OptionalSpecimenCreate,
    OptionalSpecimenQuery,
    OptionalSpecimenRead,
    OptionalSpecimenUpdate,
)
from app.schemas.page import CursorPage
from app.services.optional_specimen import OptionalSpecimenService

group = typer.Typer(help="Optional specimens.", no_args_is_help=True)


@group.command("list")
def list_optional_specimens(
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
    count: int | None = None,
    total: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    is_open: bool | None = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    starts_at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    colour: Colour | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List optional specimens."""
    query = parse_query(
        OptionalSpecimenQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "count": count,
            "total": total,
            "ratio": ratio,
            "price": price,
            "wide": wide,
            "is_open": is_open,
            "born_on": born_on,
            "starts_at": starts_at,
            "seen_at": seen_at,
            "colour": colour,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(
        CursorPage[OptionalSpecimenRead], run(lambda db: OptionalSpecimenService(db).search(query))
    )


@group.command("get")
def get_optional_specimen(optional_specimen_id: UUID) -> None:
    """Show an optional specimen."""
    show(
        OptionalSpecimenRead, run(lambda db: OptionalSpecimenService(db).get(optional_specimen_id))
    )


@group.command("create")
def create_optional_specimen(
    *,
    name: str | None = None,
    code: str | None = None,
    body: str | None = None,
    count: int | None = None,
    total: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    is_open: bool | None = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    starts_at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    lasts: Annotated[str | None, typer.Option(metavar="DURATION")] = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    token: UUID | None = None,
    email: str | None = None,
    homepage: str | None = None,
    slug: str | None = None,
    secret: str | None = None,
    payload: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    image: Annotated[str | None, typer.Option(metavar="BASE64")] = None,
    colour: Colour | None = None,
) -> None:
    """Create an optional specimen."""
    data = parse(
        OptionalSpecimenCreate,
        {
            "name": name,
            "code": code,
            "body": body,
            "count": count,
            "total": total,
            "ratio": ratio,
            "price": price,
            "wide": wide,
            "is_open": is_open,
            "born_on": born_on,
            "starts_at": starts_at,
            "lasts": lasts,
            "seen_at": seen_at,
            "token": token,
            "email": email,
            "homepage": homepage,
            "slug": slug,
            "secret": secret,
            "payload": payload,
            "image": image,
            "colour": colour,
        },
        json=["payload"],
    )
    show(OptionalSpecimenRead, run(lambda db: OptionalSpecimenService(db).create(data)))


@group.command("update")
def update_optional_specimen(
    optional_specimen_id: UUID,
    *,
    name: str | None = None,
    code: str | None = None,
    body: str | None = None,
    count: int | None = None,
    total: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    is_open: bool | None = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    starts_at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    lasts: Annotated[str | None, typer.Option(metavar="DURATION")] = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    token: UUID | None = None,
    email: str | None = None,
    homepage: str | None = None,
    slug: str | None = None,
    secret: str | None = None,
    payload: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    image: Annotated[str | None, typer.Option(metavar="BASE64")] = None,
    colour: Colour | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: name, code, body, count, total, ratio, price, wide, is_open, born_on, starts_at, lasts, seen_at, token, email, homepage, slug, secret, payload, image, colour. May be repeated."
        ),
    ] = None,
) -> None:
    """Change an optional specimen; what is not given stays as it is."""
    data = parse(
        OptionalSpecimenUpdate,
        {
            "name": name,
            "code": code,
            "body": body,
            "count": count,
            "total": total,
            "ratio": ratio,
            "price": price,
            "wide": wide,
            "is_open": is_open,
            "born_on": born_on,
            "starts_at": starts_at,
            "lasts": lasts,
            "seen_at": seen_at,
            "token": token,
            "email": email,
            "homepage": homepage,
            "slug": slug,
            "secret": secret,
            "payload": payload,
            "image": image,
            "colour": colour,
        },
        json=["payload"],
        clear=clear,
        empty={
            "name": None,
            "code": None,
            "body": None,
            "count": None,
            "total": None,
            "ratio": None,
            "price": None,
            "wide": None,
            "is_open": None,
            "born_on": None,
            "starts_at": None,
            "lasts": None,
            "seen_at": None,
            "token": None,
            "email": None,
            "homepage": None,
            "slug": None,
            "secret": None,
            "payload": None,
            "image": None,
            "colour": None,
        },
    )
    show(
        OptionalSpecimenRead,
        run(lambda db: OptionalSpecimenService(db).update(optional_specimen_id, data)),
    )


@group.command("delete")
def delete_optional_specimen(optional_specimen_id: UUID) -> None:
    """Delete an optional specimen."""
    run(lambda db: OptionalSpecimenService(db).delete(optional_specimen_id))
