"""Routes of drafts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import DraftServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.draft import DraftCreate, DraftQuery, DraftRead, DraftUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/drafts", tags=["drafts"])


@router.get("", responses=READ)
async def list_drafts(
    service: DraftServiceDep, query: Annotated[DraftQuery, Depends(QueryString(DraftQuery))]
) -> CursorPage[DraftRead]:
    """List drafts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_draft(
    service: DraftServiceDep, data: DraftCreate, response: Response
) -> DraftRead:
    """Create a draft."""
    created = await service.create(data)
    response.headers["Location"] = f"/drafts/{created.id}"
    return created


@router.get("/{draft_id}", responses=READ)
async def get_draft(service: DraftServiceDep, draft_id: UUID) -> DraftRead:
    """Return a draft."""
    return await service.get(draft_id)


@router.patch("/{draft_id}", responses=WRITE)
async def update_draft(service: DraftServiceDep, draft_id: UUID, data: DraftUpdate) -> DraftRead:
    """Change a draft."""
    return await service.update(draft_id, data)


@router.delete("/{draft_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_draft(service: DraftServiceDep, draft_id: UUID) -> None:
    """Delete a draft."""
    await service.delete(draft_id)
