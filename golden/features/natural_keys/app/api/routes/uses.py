"""Routes of useses."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, UsesServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.uses import UsesCreate, UsesQuery, UsesRead, UsesUpdate

router = APIRouter(prefix="/useses", tags=["useses"])


@router.get("", responses=READ)
async def list_useses(
    service: UsesServiceDep, query: Annotated[UsesQuery, Depends(QueryString(UsesQuery))]
) -> CursorPage[UsesRead]:
    """List useses."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_uses(service: UsesServiceDep, data: UsesCreate, response: Response) -> UsesRead:
    """Create a uses."""
    created = await service.create(data)
    response.headers["Location"] = f"/useses/{created.id}"
    return created


@router.get("/{uses_id}", responses=READ)
async def get_uses(service: UsesServiceDep, uses_id: UUID) -> UsesRead:
    """Return a uses."""
    return await service.get(uses_id)


@router.patch("/{uses_id}", responses=WRITE)
async def update_uses(service: UsesServiceDep, uses_id: UUID, data: UsesUpdate) -> UsesRead:
    """Change a uses."""
    return await service.update(uses_id, data)


@router.delete("/{uses_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_uses(service: UsesServiceDep, uses_id: UUID) -> None:
    """Delete a uses."""
    await service.delete(uses_id)
