"""Routes of selects."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SelectServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.select import SelectCreate, SelectQuery, SelectRead, SelectUpdate

router = APIRouter(prefix="/selects", tags=["selects"])


@router.get("", responses=READ)
async def list_selects(
    service: SelectServiceDep, query: Annotated[SelectQuery, Depends(QueryString(SelectQuery))]
) -> CursorPage[SelectRead]:
    """List selects."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_select(
    service: SelectServiceDep, data: SelectCreate, response: Response
) -> SelectRead:
    """Create a select."""
    created = await service.create(data)
    response.headers["Location"] = f"/selects/{created.id}"
    return created


@router.get("/{select_id}", responses=READ)
async def get_select(service: SelectServiceDep, select_id: UUID) -> SelectRead:
    """Return a select."""
    return await service.get(select_id)


@router.patch("/{select_id}", responses=WRITE)
async def update_select(
    service: SelectServiceDep, select_id: UUID, data: SelectUpdate
) -> SelectRead:
    """Change a select."""
    return await service.update(select_id, data)


@router.delete("/{select_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_select(service: SelectServiceDep, select_id: UUID) -> None:
    """Delete a select."""
    await service.delete(select_id)
