"""Commands on specimens."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Colour
from app.schemas.page import CursorPage
from app.schemas.specimen import SpecimenCreate, SpecimenQuery, SpecimenRead, SpecimenUpdate
from app.services.specimen import SpecimenService

group = typer.Typer(help="Specimens.", no_args_is_help=True)


@group.command("list")
def list_specimens(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, count, total, ratio, price, wide, whole, fraction, born_on, seen_at, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    count: int | None = None,
    total: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    whole: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    fraction: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    is_open: bool | None = None,
    born_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    starts_at: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    colour: Colour | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List specimens."""
    query = parse_query(
        SpecimenQuery,
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
            "whole": whole,
            "fraction": fraction,
            "is_open": is_open,
            "born_on": born_on,
            "starts_at": starts_at,
            "seen_at": seen_at,
            "colour": colour,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[SpecimenRead], run(lambda db: SpecimenService(db).search(query)))


@group.command("get")
def get_specimen(specimen_id: UUID) -> None:
    """Show a specimen."""
    show(SpecimenRead, run(lambda db: SpecimenService(db).get(specimen_id)))


@group.command("create")
def create_specimen(
    *,
    name: Annotated[str, typer.Option()],
    code: Annotated[str, typer.Option()],
    label: Annotated[str, typer.Option()],
    body: Annotated[str, typer.Option()],
    count: Annotated[int, typer.Option()],
    total: Annotated[int, typer.Option()],
    ratio: Annotated[float, typer.Option()],
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    wide: Annotated[str, typer.Option(metavar="DECIMAL")],
    whole: Annotated[str, typer.Option(metavar="DECIMAL")],
    fraction: Annotated[str, typer.Option(metavar="DECIMAL")],
    is_open: Annotated[bool, typer.Option()],
    born_on: Annotated[str, typer.Option(metavar="DATE")],
    starts_at: Annotated[str, typer.Option(metavar="TIME")],
    lasts: Annotated[str, typer.Option(metavar="DURATION")],
    seen_at: Annotated[str, typer.Option(metavar="TIMESTAMP")],
    token: Annotated[UUID, typer.Option()],
    email: Annotated[str, typer.Option()],
    homepage: Annotated[str, typer.Option()],
    slug: Annotated[str, typer.Option()],
    secret: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
    payload: Annotated[str, typer.Option(metavar="JSON")],
    image: Annotated[str, typer.Option(metavar="BASE64")],
    colour: Annotated[Colour, typer.Option()],
) -> None:
    """Create a specimen."""
    data = parse(
        SpecimenCreate,
        {
            "name": name,
            "code": code,
            "label": label,
            "body": body,
            "count": count,
            "total": total,
            "ratio": ratio,
            "price": price,
            "wide": wide,
            "whole": whole,
            "fraction": fraction,
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
    show(SpecimenRead, run(lambda db: SpecimenService(db).create(data)))


@group.command("update")
def update_specimen(
    specimen_id: UUID,
    *,
    name: str | None = None,
    code: str | None = None,
    label: str | None = None,
    body: str | None = None,
    count: int | None = None,
    total: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    whole: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    fraction: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
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
    """Change a specimen; what is not given stays as it is."""
    data = parse(
        SpecimenUpdate,
        {
            "name": name,
            "code": code,
            "label": label,
            "body": body,
            "count": count,
            "total": total,
            "ratio": ratio,
            "price": price,
            "wide": wide,
            "whole": whole,
            "fraction": fraction,
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
    show(SpecimenRead, run(lambda db: SpecimenService(db).update(specimen_id, data)))


@group.command("delete")
def delete_specimen(specimen_id: UUID) -> None:
    """Delete a specimen."""
    run(lambda db: SpecimenService(db).delete(specimen_id))
