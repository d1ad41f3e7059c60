"""Routes of measures."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import MeasureServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.measure import MeasureCreate, MeasureQuery, MeasureRead, MeasureUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/measures", tags=["measures"])


@router.get("", responses=READ)
async def list_measures(
    service: MeasureServiceDep, query: Annotated[MeasureQuery, Depends(QueryString(MeasureQuery))]
) -> CursorPage[MeasureRead]:
    """List measures."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_measure(
    service: MeasureServiceDep, data: MeasureCreate, response: Response
) -> MeasureRead:
    """Create a measure."""
    created = await service.create(data)
    response.headers["Location"] = f"/measures/{created.id}"
    return created


@router.get("/{measure_id}", responses=READ)
async def get_measure(service: MeasureServiceDep, measure_id: UUID) -> MeasureRead:
    """Return a measure."""
    return await service.get(measure_id)


@router.patch("/{measure_id}", responses=WRITE)
async def update_measure(
    service: MeasureServiceDep, measure_id: UUID, data: MeasureUpdate
) -> MeasureRead:
    """Change a measure."""
    return await service.update(measure_id, data)


@router.delete("/{measure_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_measure(service: MeasureServiceDep, measure_id: UUID) -> None:
    """Delete a measure."""
    await service.delete(measure_id)
