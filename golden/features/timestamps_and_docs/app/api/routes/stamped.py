"""Routes of stampeds."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, StampedServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.stamped import StampedCreate, StampedQuery, StampedRead, StampedUpdate

router = APIRouter(prefix="/stampeds", tags=["stampeds"])


@router.get("", responses=READ)
async def list_stampeds(
    service: StampedServiceDep, query: Annotated[StampedQuery, Depends(QueryString(StampedQuery))]
) -> CursorPage[StampedRead]:
    """List stampeds."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_stamped(
    service: StampedServiceDep, data: StampedCreate, response: Response
) -> StampedRead:
    """Create a stamped."""
    created = await service.create(data)
    response.headers["Location"] = f"/stampeds/{created.id}"
    return created


@router.get("/{stamped_id}", responses=READ)
async def get_stamped(service: StampedServiceDep, stamped_id: UUID) -> StampedRead:
    """Return a stamped."""
    return await service.get(stamped_id)


@router.patch("/{stamped_id}", responses=WRITE)
async def update_stamped(
    service: StampedServiceDep, stamped_id: UUID, data: StampedUpdate
) -> StampedRead:
    """Change a stamped."""
    return await service.update(stamped_id, data)


@router.delete("/{stamped_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_stamped(service: StampedServiceDep, stamped_id: UUID) -> None:
    """Delete a stamped."""
    await service.delete(stamped_id)
