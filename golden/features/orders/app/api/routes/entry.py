"""Routes of entries."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import EntryServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.entry import EntryCreate, EntryQuery, EntryRead, EntryUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/entries", tags=["entries"])


@router.get("", responses=READ)
async def list_entries(
    service: EntryServiceDep, query: Annotated[EntryQuery, Depends(QueryString(EntryQuery))]
) -> CursorPage[EntryRead]:
    """List entries."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_entry(
    service: EntryServiceDep, data: EntryCreate, response: Response
) -> EntryRead:
    """Create an entry."""
    created = await service.create(data)
    response.headers["Location"] = f"/entries/{created.id}"
    return created


@router.get("/{entry_id}", responses=READ)
async def get_entry(service: EntryServiceDep, entry_id: IntegerKey) -> EntryRead:
    """Return an entry."""
    return await service.get(entry_id)


@router.patch("/{entry_id}", responses=WRITE)
async def update_entry(
    service: EntryServiceDep, entry_id: IntegerKey, data: EntryUpdate
) -> EntryRead:
    """Change an entry."""
    return await service.update(entry_id, data)


@router.delete("/{entry_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_entry(service: EntryServiceDep, entry_id: IntegerKey) -> None:
    """Delete an entry."""
    await service.delete(entry_id)
