"""Routes of indexes."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import IndexServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.index import IndexCreate, IndexQuery, IndexRead, IndexUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/indexes", tags=["indexes"])


@router.get("", responses=READ)
async def list_indexes(
    service: IndexServiceDep, query: Annotated[IndexQuery, Depends(QueryString(IndexQuery))]
) -> CursorPage[IndexRead]:
    """List indexes."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_index(
    service: IndexServiceDep, data: IndexCreate, response: Response
) -> IndexRead:
    """Create an index."""
    created = await service.create(data)
    response.headers["Location"] = f"/indexes/{created.id}"
    return created


@router.get("/{index_id}", responses=READ)
async def get_index(service: IndexServiceDep, index_id: UUID) -> IndexRead:
    """Return an index."""
    return await service.get(index_id)


@router.patch("/{index_id}", responses=WRITE)
async def update_index(service: IndexServiceDep, index_id: UUID, data: IndexUpdate) -> IndexRead:
    """Change an index."""
    return await service.update(index_id, data)


@router.delete("/{index_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_index(service: IndexServiceDep, index_id: UUID) -> None:
    """Delete an index."""
    await service.delete(index_id)
