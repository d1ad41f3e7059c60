"""Routes of days."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import DayServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.day import DayCreate, DayQuery, DayRead, DayUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Date

router = APIRouter(prefix="/days", tags=["days"])


@router.get("", responses=READ)
async def list_days(
    service: DayServiceDep, query: Annotated[DayQuery, Depends(QueryString(DayQuery))]
) -> CursorPage[DayRead]:
    """List days."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_day(service: DayServiceDep, data: DayCreate, response: Response) -> DayRead:
    """Create a day."""
    created = await service.create(data)
    response.headers["Location"] = f"/days/{created.on}"
    return created


@router.get("/{on}", responses=READ)
async def get_day(service: DayServiceDep, on: Date) -> DayRead:
    """Return a day."""
    return await service.get(on)


@router.patch("/{on}", responses=WRITE)
async def update_day(service: DayServiceDep, on: Date, data: DayUpdate) -> DayRead:
    """Change a day."""
    return await service.update(on, data)


@router.delete("/{on}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_day(service: DayServiceDep, on: Date) -> None:
    """Delete a day."""
    await service.delete(on)
