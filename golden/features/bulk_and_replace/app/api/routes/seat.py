"""Routes of seats."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SeatServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage, Items
from app.schemas.seat import (
    SeatBulkCreate,
    SeatBulkDelete,
    SeatCountryCode,
    SeatCreate,
    SeatQuery,
    SeatRead,
    SeatReplace,
    SeatUpdate,
)
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/seats", tags=["seats"])


@router.get("", responses=READ)
async def list_seats(
    service: SeatServiceDep, query: Annotated[SeatQuery, Depends(QueryString(SeatQuery))]
) -> CursorPage[SeatRead]:
    """List seats."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_seat(service: SeatServiceDep, data: SeatCreate, response: Response) -> SeatRead:
    """Create a seat."""
    created = await service.create(data)
    response.headers["Location"] = f"/seats/{quote(created.country_code, safe='')}/{created.row}"
    return created


@router.get("/{country_code}/{seat_row}", responses=READ)
async def get_seat(
    service: SeatServiceDep, country_code: SeatCountryCode, seat_row: IntegerParameter
) -> SeatRead:
    """Return a seat."""
    return await service.get(country_code, seat_row)


@router.patch("/{country_code}/{seat_row}", responses=WRITE)
async def update_seat(
    service: SeatServiceDep,
    country_code: SeatCountryCode,
    seat_row: IntegerParameter,
    data: SeatUpdate,
) -> SeatRead:
    """Change a seat."""
    return await service.update(country_code, seat_row, data)


@router.delete("/{country_code}/{seat_row}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_seat(
    service: SeatServiceDep, country_code: SeatCountryCode, seat_row: IntegerParameter
) -> None:
    """Delete a seat."""
    await service.delete(country_code, seat_row)


@router.put("/{country_code}/{seat_row}", responses=WRITE)
async def replace_seat(
    service: SeatServiceDep,
    country_code: SeatCountryCode,
    seat_row: IntegerParameter,
    data: SeatReplace,
) -> SeatRead:
    """Replace a seat; what is left out takes its default."""
    return await service.replace(country_code, seat_row, data)


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_seats(service: SeatServiceDep, data: SeatBulkCreate) -> Items[SeatRead]:
    """Create seats, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_seats(service: SeatServiceDep, data: SeatBulkDelete) -> None:
    """Delete seats, all or none."""
    await service.bulk_delete(data.ids)
