"""Routes of fields."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import FieldServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.field import FieldCreate, FieldQuery, FieldRead, FieldUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/fields", tags=["fields"])


@router.get("", responses=READ)
async def list_fields(
    service: FieldServiceDep, query: Annotated[FieldQuery, Depends(QueryString(FieldQuery))]
) -> CursorPage[FieldRead]:
    """List fields."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_field(
    service: FieldServiceDep, data: FieldCreate, response: Response
) -> FieldRead:
    """Create a field."""
    created = await service.create(data)
    response.headers["Location"] = f"/fields/{created.id}"
    return created


@router.get("/{field_id}", responses=READ)
async def get_field(service: FieldServiceDep, field_id: UUID) -> FieldRead:
    """Return a field."""
    return await service.get(field_id)


@router.patch("/{field_id}", responses=WRITE)
async def update_field(service: FieldServiceDep, field_id: UUID, data: FieldUpdate) -> FieldRead:
    """Change a field."""
    return await service.update(field_id, data)


@router.delete("/{field_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_field(service: FieldServiceDep, field_id: UUID) -> None:
    """Delete a field."""
    await service.delete(field_id)
