"""Routes of flights."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import FlightServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.flight import FlightCreate, FlightQuery, FlightRead, FlightUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/flights", tags=["flights"])


@router.get("", responses=READ)
async def list_flights(
    service: FlightServiceDep, query: Annotated[FlightQuery, Depends(QueryString(FlightQuery))]
) -> CursorPage[FlightRead]:
    """List flights."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_flight(
    service: FlightServiceDep, data: FlightCreate, response: Response
) -> FlightRead:
    """Create a flight."""
    created = await service.create(data)
    response.headers["Location"] = f"/flights/{created.id}"
    return created


@router.get("/{flight_id}", responses=READ)
async def get_flight(service: FlightServiceDep, flight_id: UUID) -> FlightRead:
    """Return a flight."""
    return await service.get(flight_id)


@router.patch("/{flight_id}", responses=WRITE)
async def update_flight(
    service: FlightServiceDep, flight_id: UUID, data: FlightUpdate
) -> FlightRead:
    """Change a flight."""
    return await service.update(flight_id, data)


@router.delete("/{flight_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_flight(service: FlightServiceDep, flight_id: UUID) -> None:
    """Delete a flight."""
    await service.delete(flight_id)
