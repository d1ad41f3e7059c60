"""Routes of line notes."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import LineNoteServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.line_note import LineNoteCreate, LineNoteQuery, LineNoteRead, LineNoteUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/orders/{order_id}/lines/{order_line_id}/notes", tags=["line notes"])


@router.get("", responses=READ)
async def list_line_notes(
    service: LineNoteServiceDep,
    order_id: UUID,
    order_line_id: UUID,
    query: Annotated[LineNoteQuery, Depends(QueryString(LineNoteQuery))],
) -> CursorPage[LineNoteRead]:
    """List line notes."""
    return await service.search(order_id, order_line_id, query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_line_note(
    service: LineNoteServiceDep,
    order_id: UUID,
    order_line_id: UUID,
    data: LineNoteCreate,
    response: Response,
) -> LineNoteRead:
    """Create a line note."""
    created = await service.create(order_id, order_line_id, data)
    response.headers["Location"] = f"/orders/{order_id}/lines/{order_line_id}/notes/{created.id}"
    return created


@router.get("/{line_note_id}", responses=READ)
async def get_line_note(
    service: LineNoteServiceDep, order_id: UUID, order_line_id: UUID, line_note_id: UUID
) -> LineNoteRead:
    """Return a line note."""
    return await service.get(order_id, order_line_id, line_note_id)


@router.patch("/{line_note_id}", responses=WRITE)
async def update_line_note(
    service: LineNoteServiceDep,
    order_id: UUID,
    order_line_id: UUID,
    line_note_id: UUID,
    data: LineNoteUpdate,
) -> LineNoteRead:
    """Change a line note."""
    return await service.update(order_id, order_line_id, line_note_id, data)


@router.delete("/{line_note_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_line_note(
    service: LineNoteServiceDep, order_id: UUID, order_line_id: UUID, line_note_id: UUID
) -> None:
    """Delete a line note."""
    await service.delete(order_id, order_line_id, line_note_id)
