"""Routes of bookings."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import BookingServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.booking import BookingCreate, BookingQuery, BookingRead, BookingUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/bookings", tags=["bookings"])


@router.get("", responses=READ)
async def list_bookings(
    service: BookingServiceDep, query: Annotated[BookingQuery, Depends(QueryString(BookingQuery))]
) -> CursorPage[BookingRead]:
    """List bookings."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_booking(
    service: BookingServiceDep, data: BookingCreate, response: Response
) -> BookingRead:
    """Create a booking."""
    created = await service.create(data)
    response.headers["Location"] = f"/bookings/{created.id}"
    return created


@router.get("/{booking_id}", responses=READ)
async def get_booking(service: BookingServiceDep, booking_id: UUID) -> BookingRead:
    """Return a booking."""
    return await service.get(booking_id)


@router.patch("/{booking_id}", responses=WRITE)
async def update_booking(
    service: BookingServiceDep, booking_id: UUID, data: BookingUpdate
) -> BookingRead:
    """Change a booking."""
    return await service.update(booking_id, data)


@router.delete("/{booking_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_booking(service: BookingServiceDep, booking_id: UUID) -> None:
    """Delete a booking."""
    await service.delete(booking_id)
