"""Routes of plains."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import PlainServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.plain import PlainCreate, PlainQuery, PlainRead, PlainUpdate

router = APIRouter(prefix="/plains", tags=["plains"])


@router.get("", responses=READ)
async def list_plains(
    service: PlainServiceDep, query: Annotated[PlainQuery, Depends(QueryString(PlainQuery))]
) -> CursorPage[PlainRead]:
    """List plains."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_plain(
    service: PlainServiceDep, data: PlainCreate, response: Response
) -> PlainRead:
    """Create a plain."""
    created = await service.create(data)
    response.headers["Location"] = f"/plains/{created.id}"
    return created


@router.get("/{plain_id}", responses=READ)
async def get_plain(service: PlainServiceDep, plain_id: UUID) -> PlainRead:
    """Return a plain."""
    return await service.get(plain_id)


@router.patch("/{plain_id}", responses=WRITE)
async def update_plain(service: PlainServiceDep, plain_id: UUID, data: PlainUpdate) -> PlainRead:
    """Change a plain."""
    return await service.update(plain_id, data)


@router.delete("/{plain_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_plain(service: PlainServiceDep, plain_id: UUID) -> None:
    """Delete a plain."""
    await service.delete(plain_id)
