"""Routes of labels."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import LabelServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.label import LabelCreate, LabelQuery, LabelRead, LabelShelf, LabelUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter

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
    response.headers["Location"] = f"/labels/{quote(created.shelf, safe='')}/{created.place}"
    return created


@router.get("/{shelf}/{place}", responses=READ)
async def get_label(
    service: LabelServiceDep, shelf: LabelShelf, place: IntegerParameter
) -> LabelRead:
    """Return a label."""
    return await service.get(shelf, place)


@router.patch("/{shelf}/{place}", responses=WRITE)
async def update_label(
    service: LabelServiceDep, shelf: LabelShelf, place: IntegerParameter, data: LabelUpdate
) -> LabelRead:
    """Change a label."""
    return await service.update(shelf, place, data)


@router.delete("/{shelf}/{place}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_label(
    service: LabelServiceDep, shelf: LabelShelf, place: IntegerParameter
) -> None:
    """Delete a label; it can be restored."""
    await service.delete(shelf, place)


@router.post("/{shelf}/{place}/restore", responses=READ)
async def restore_label(
    service: LabelServiceDep, shelf: LabelShelf, place: IntegerParameter
) -> LabelRead:
    """Restore a deleted label, with what was deleted along with it."""
    return await service.restore(shelf, place)
