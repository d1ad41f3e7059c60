"""Routes of labels."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import LabelServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.label import LabelCreate, LabelQuery, LabelRead, LabelUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/labels", tags=["labels"])


@router.get("", responses=READ)
async def list_labels(
    service: LabelServiceDep, query: Annotated[LabelQuery, Depends(QueryString(LabelQuery))]
) -> CursorPage[LabelRead]:
    """List labels."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_label(
    service: LabelServiceDep, data: LabelCreate, response: Response
) -> LabelRead:
    """Create a label."""
    created = await service.create(data)
    response.headers["Location"] = f"/labels/{created.id}"
    return created


@router.get("/{label_id}", responses=READ)
async def get_label(service: LabelServiceDep, label_id: UUID) -> LabelRead:
    """Return a label."""
    return await service.get(label_id)


@router.patch("/{label_id}", responses=WRITE)
async def update_label(service: LabelServiceDep, label_id: UUID, data: LabelUpdate) -> LabelRead:
    """Change a label."""
    return await service.update(label_id, data)


@router.delete("/{label_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_label(service: LabelServiceDep, label_id: UUID) -> None:
    """Delete a label."""
    await service.delete(label_id)
