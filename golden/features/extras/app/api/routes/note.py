"""Routes of notes."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import NoteServiceDep, QueryString
from app.api.errors import READ
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.note import NoteCreate, NoteQuery, NoteRead, NoteUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/notes", tags=["notes"])


@router.get("", responses=READ)
async def list_notes(
    service: NoteServiceDep, query: Annotated[NoteQuery, Depends(QueryString(NoteQuery))]
) -> CursorPage[NoteRead]:
    """List notes."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_note(service: NoteServiceDep, data: NoteCreate, response: Response) -> NoteRead:
    """Create a note."""
    created = await service.create(data)
    response.headers["Location"] = f"/notes/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{note_id}", responses=SHOWN)
async def get_note(service: NoteServiceDep, note_id: UUID, response: Response) -> NoteRead:
    """Return a note."""
    found = await service.get(note_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{note_id}", responses=CHANGED)
async def update_note(
    service: NoteServiceDep,
    note_id: UUID,
    versions: ExpectedVersions,
    data: NoteUpdate,
    response: Response,
) -> NoteRead:
    """Change a note."""
    changed = await service.update(note_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{note_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_note(service: NoteServiceDep, note_id: UUID, versions: ExpectedVersions) -> None:
    """Delete a note."""
    await service.delete(note_id, versions=versions)
