"""Routes of notes."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import NOTES
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.note import NoteCreate, NoteQuery, NoteRead, NoteUpdate
from app.schemas.page import CursorPage
from app.services.note import NoteService

router = APIRouter(prefix="/notes", tags=["notes"])


@router.get("", responses=READ)
async def list_notes(
    service: Annotated[NoteService, Depends(allowed(NoteService, NOTES["list"]))],
    query: Annotated[NoteQuery, Depends(QueryString(NoteQuery))],
) -> CursorPage[NoteRead]:
    """List notes."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_note(
    service: Annotated[NoteService, Depends(allowed(NoteService, NOTES["create"]))],
    data: NoteCreate,
    response: Response,
) -> NoteRead:
    """Create a note."""
    created = await service.create(data)
    response.headers["Location"] = f"/notes/{created.id}"
    return created


@router.get("/{note_id}", responses=READ)
async def get_note(
    service: Annotated[NoteService, Depends(allowed(NoteService, NOTES["get"]))], note_id: UUID
) -> NoteRead:
    """Return a note."""
    return await service.get(note_id)


@router.patch("/{note_id}", responses=WRITE)
async def update_note(
    service: Annotated[NoteService, Depends(allowed(NoteService, NOTES["update"]))],
    note_id: UUID,
    data: NoteUpdate,
) -> NoteRead:
    """Change a note."""
    return await service.update(note_id, data)


@router.delete("/{note_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_note(
    service: Annotated[NoteService, Depends(allowed(NoteService, NOTES["delete"]))], note_id: UUID
) -> None:
    """Delete a note."""
    await service.delete(note_id)
