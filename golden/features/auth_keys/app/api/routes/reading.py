"""Routes of readings."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response, Security

from app.access import READINGS
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.page import CursorPage
from app.schemas.reading import ReadingCreate, ReadingQuery, ReadingRead, ReadingUpdate
from app.services.reading import ReadingService

router = APIRouter(prefix="/readings", tags=["readings"])


@router.get("", responses=READ)
async def list_readings(
    service: Annotated[ReadingService, Depends(allowed(ReadingService, READINGS["list"]))],
    query: Annotated[ReadingQuery, Depends(QueryString(ReadingQuery))],
) -> CursorPage[ReadingRead]:
    """List readings."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_reading(
    service: Annotated[ReadingService, Depends(allowed(ReadingService, READINGS["create"]))],
    data: ReadingCreate,
    response: Response,
) -> ReadingRead:
    """Create a reading."""
    created = await service.create(data)
    response.headers["Location"] = f"/readings/{created.id}"
    return created


@router.get("/{reading_id}", responses=READ)
async def get_reading(
    service: Annotated[ReadingService, Depends(allowed(ReadingService, READINGS["get"]))],
    reading_id: UUID,
) -> ReadingRead:
    """Return a reading."""
    return await service.get(reading_id)


@router.patch("/{reading_id}", responses=WRITE)
async def update_reading(
    service: Annotated[
        ReadingService,
        Security(allowed(ReadingService, READINGS["update"]), scopes=["readings:write"]),
    ],
    reading_id: UUID,
    data: ReadingUpdate,
) -> ReadingRead:
    """Change a reading."""
    return await service.update(reading_id, data)


@router.delete("/{reading_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_reading(
    service: Annotated[
        ReadingService,
        Security(allowed(ReadingService, READINGS["delete"]), scopes=["readings:write"]),
    ],
    reading_id: UUID,
) -> None:
    """Delete a reading."""
    await service.delete(reading_id)
