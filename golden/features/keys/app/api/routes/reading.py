"""Routes of readings."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ReadingServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.reading import (
    ReadingCreate,
    ReadingQuery,
    ReadingRead,
    ReadingSensor,
    ReadingUpdate,
)
from app.schemas.types import Timestamp

router = APIRouter(prefix="/readings", tags=["readings"])


@router.get("", responses=READ)
async def list_readings(
    service: ReadingServiceDep, query: Annotated[ReadingQuery, Depends(QueryString(ReadingQuery))]
) -> CursorPage[ReadingRead]:
    """List readings."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_reading(
    service: ReadingServiceDep, data: ReadingCreate, response: Response
) -> ReadingRead:
    """Create a reading."""
    created = await service.create(data)
    response.headers["Location"] = (
        f"/readings/{quote(created.sensor, safe='')}/{created.at.isoformat()}"
    )
    return created


@router.get("/{sensor}/{at}", responses=READ)
async def get_reading(
    service: ReadingServiceDep, sensor: ReadingSensor, at: Timestamp
) -> ReadingRead:
    """Return a reading."""
    return await service.get(sensor, at)


@router.patch("/{sensor}/{at}", responses=WRITE)
async def update_reading(
    service: ReadingServiceDep, sensor: ReadingSensor, at: Timestamp, data: ReadingUpdate
) -> ReadingRead:
    """Change a reading."""
    return await service.update(sensor, at, data)


@router.delete("/{sensor}/{at}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_reading(service: ReadingServiceDep, sensor: ReadingSensor, at: Timestamp) -> None:
    """Delete a reading."""
    await service.delete(sensor, at)
