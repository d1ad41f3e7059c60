"""Routes of seats."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SeatServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.seat import SeatCreate, SeatHall, SeatQuery, SeatRead, SeatUpdate
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
    response.headers["Location"] = f"/seats/{quote(created.hall, safe='')}/{created.number}"
    return created


@router.get("/{hall}/{number}", responses=READ)
async def get_seat(service: SeatServiceDep, hall: SeatHall, number: IntegerParameter) -> SeatRead:
    """Return a seat."""
    return await service.get(hall, number)


@router.patch("/{hall}/{number}", responses=WRITE)
async def update_seat(
    service: SeatServiceDep, hall: SeatHall, number: IntegerParameter, data: SeatUpdate
) -> SeatRead:
    """Change a seat."""
    return await service.update(hall, number, data)


@router.delete("/{hall}/{number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_seat(service: SeatServiceDep, hall: SeatHall, number: IntegerParameter) -> None:
    """Delete a seat."""
    await service.delete(hall, number)


@router.post("/{hall}/{number}/take", responses=READ)
async def take_seat(service: SeatServiceDep, hall: SeatHall, number: IntegerParameter) -> SeatRead:
    """Take a seat from 1st to 2nd."""
    return await service.take(hall, number)


@router.post("/{hall}/{number}/free", responses=READ)
async def free_seat(service: SeatServiceDep, hall: SeatHall, number: IntegerParameter) -> SeatRead:
    """Take a seat from 2nd to 1st."""
    return await service.free(hall, number)
