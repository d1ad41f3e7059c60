"""Routes of things."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ThingServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.thing import ThingCreate, ThingQuery, ThingRead, ThingUpdate

router = APIRouter(prefix="/things", tags=["things"])


@router.get("", responses=READ)
async def list_things(
    service: ThingServiceDep, query: Annotated[ThingQuery, Depends(QueryString(ThingQuery))]
) -> CursorPage[ThingRead]:
    """List things."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_thing(
    service: ThingServiceDep, data: ThingCreate, response: Response
) -> ThingRead:
    """Create a thing."""
    created = await service.create(data)
    response.headers["Location"] = f"/things/{created.id}"
    return created


@router.get("/{thing_id}", responses=READ)
async def get_thing(service: ThingServiceDep, thing_id: UUID) -> ThingRead:
    """Return a thing."""
    return await service.get(thing_id)


@router.patch("/{thing_id}", responses=WRITE)
async def update_thing(service: ThingServiceDep, thing_id: UUID, data: ThingUpdate) -> ThingRead:
    """Change a thing."""
    return await service.update(thing_id, data)


@router.delete("/{thing_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_thing(service: ThingServiceDep, thing_id: UUID) -> None:
    """Delete a thing."""
    await service.delete(thing_id)
