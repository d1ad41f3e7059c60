"""Routes of empties."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import EmptyServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.empty import EmptyCreate, EmptyQuery, EmptyRead, EmptyUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/empties", tags=["empties"])


@router.get("", responses=READ)
async def list_empties(
    service: EmptyServiceDep, query: Annotated[EmptyQuery, Depends(QueryString(EmptyQuery))]
) -> CursorPage[EmptyRead]:
    """List empties."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_empty(
    service: EmptyServiceDep, data: EmptyCreate, response: Response
) -> EmptyRead:
    """Create an empty."""
    created = await service.create(data)
    response.headers["Location"] = f"/empties/{created.id}"
    return created


@router.get("/{empty_id}", responses=READ)
async def get_empty(service: EmptyServiceDep, empty_id: IntegerKey) -> EmptyRead:
    """Return an empty."""
    return await service.get(empty_id)


@router.patch("/{empty_id}", responses=WRITE)
async def update_empty(
    service: EmptyServiceDep, empty_id: IntegerKey, data: EmptyUpdate
) -> EmptyRead:
    """Change an empty."""
    return await service.update(empty_id, data)


@router.delete("/{empty_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_empty(service: EmptyServiceDep, empty_id: IntegerKey) -> None:
    """Delete an empty."""
    await service.delete(empty_id)
