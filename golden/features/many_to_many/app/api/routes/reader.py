"""Routes of readers."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ReaderServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.reader import ReaderCreate, ReaderQuery, ReaderRead, ReaderUpdate

router = APIRouter(prefix="/readers", tags=["readers"])


@router.get("", responses=READ)
async def list_readers(
    service: ReaderServiceDep, query: Annotated[ReaderQuery, Depends(QueryString(ReaderQuery))]
) -> CursorPage[ReaderRead]:
    """List readers."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_reader(
    service: ReaderServiceDep, data: ReaderCreate, response: Response
) -> ReaderRead:
    """Create a reader."""
    created = await service.create(data)
    response.headers["Location"] = f"/readers/{created.id}"
    return created


@router.get("/{reader_id}", responses=READ)
async def get_reader(service: ReaderServiceDep, reader_id: UUID) -> ReaderRead:
    """Return a reader."""
    return await service.get(reader_id)


@router.patch("/{reader_id}", responses=WRITE)
async def update_reader(
    service: ReaderServiceDep, reader_id: UUID, data: ReaderUpdate
) -> ReaderRead:
    """Change a reader."""
    return await service.update(reader_id, data)


@router.delete("/{reader_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_reader(service: ReaderServiceDep, reader_id: UUID) -> None:
    """Delete a reader."""
    await service.delete(reader_id)
