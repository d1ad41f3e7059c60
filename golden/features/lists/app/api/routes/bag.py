"""Routes of bags."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import BagServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.bag import BagCreate, BagQuery, BagRead, BagUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/bags", tags=["bags"])


@router.get("", responses=READ)
async def list_bags(
    service: BagServiceDep, query: Annotated[BagQuery, Depends(QueryString(BagQuery))]
) -> CursorPage[BagRead]:
    """List bags."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_bag(service: BagServiceDep, data: BagCreate, response: Response) -> BagRead:
    """Create a bag."""
    created = await service.create(data)
    response.headers["Location"] = f"/bags/{created.id}"
    return created


@router.get("/{bag_id}", responses=READ)
async def get_bag(service: BagServiceDep, bag_id: UUID) -> BagRead:
    """Return a bag."""
    return await service.get(bag_id)


@router.patch("/{bag_id}", responses=WRITE)
async def update_bag(service: BagServiceDep, bag_id: UUID, data: BagUpdate) -> BagRead:
    """Change a bag."""
    return await service.update(bag_id, data)


@router.delete("/{bag_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_bag(service: BagServiceDep, bag_id: UUID) -> None:
    """Delete a bag."""
    await service.delete(bag_id)
