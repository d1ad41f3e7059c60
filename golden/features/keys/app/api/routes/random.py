"""Routes of randoms."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, RandomServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.random import RandomCreate, RandomQuery, RandomRead, RandomUpdate

router = APIRouter(prefix="/randoms", tags=["randoms"])


@router.get("", responses=READ)
async def list_randoms(
    service: RandomServiceDep, query: Annotated[RandomQuery, Depends(QueryString(RandomQuery))]
) -> CursorPage[RandomRead]:
    """List randoms."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_random(
    service: RandomServiceDep, data: RandomCreate, response: Response
) -> RandomRead:
    """Create a random."""
    created = await service.create(data)
    response.headers["Location"] = f"/randoms/{created.id}"
    return created


@router.get("/{random_id}", responses=READ)
async def get_random(service: RandomServiceDep, random_id: UUID) -> RandomRead:
    """Return a random."""
    return await service.get(random_id)


@router.patch("/{random_id}", responses=WRITE)
async def update_random(
    service: RandomServiceDep, random_id: UUID, data: RandomUpdate
) -> RandomRead:
    """Change a random."""
    return await service.update(random_id, data)


@router.delete("/{random_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_random(service: RandomServiceDep, random_id: UUID) -> None:
    """Delete a random."""
    await service.delete(random_id)
