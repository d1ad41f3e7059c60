"""Routes of series."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SeriesServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.series import SeriesCreate, SeriesQuery, SeriesRead, SeriesUpdate

router = APIRouter(prefix="/series", tags=["series"])


@router.get("", responses=READ)
async def list_series(
    service: SeriesServiceDep, query: Annotated[SeriesQuery, Depends(QueryString(SeriesQuery))]
) -> CursorPage[SeriesRead]:
    """List series."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_series(
    service: SeriesServiceDep, data: SeriesCreate, response: Response
) -> SeriesRead:
    """Create a series."""
    created = await service.create(data)
    response.headers["Location"] = f"/series/{created.id}"
    return created


@router.get("/{series_id}", responses=READ)
async def get_series(service: SeriesServiceDep, series_id: UUID) -> SeriesRead:
    """Return a series."""
    return await service.get(series_id)


@router.patch("/{series_id}", responses=WRITE)
async def update_series(
    service: SeriesServiceDep, series_id: UUID, data: SeriesUpdate
) -> SeriesRead:
    """Change a series."""
    return await service.update(series_id, data)


@router.delete("/{series_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_series(service: SeriesServiceDep, series_id: UUID) -> None:
    """Delete a series."""
    await service.delete(series_id)
