"""Routes of rooms."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, RoomServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.room import RoomCreate, RoomQuery, RoomRead, RoomUpdate

router = APIRouter(prefix="/rooms", tags=["rooms"])


@router.get("", responses=READ)
async def list_rooms(
    service: RoomServiceDep, query: Annotated[RoomQuery, Depends(QueryString(RoomQuery))]
) -> CursorPage[RoomRead]:
    """List rooms."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_room(service: RoomServiceDep, data: RoomCreate, response: Response) -> RoomRead:
    """Create a room."""
    created = await service.create(data)
    response.headers["Location"] = f"/rooms/{created.id}"
    return created


@router.get("/{room_id}", responses=READ)
async def get_room(service: RoomServiceDep, room_id: UUID) -> RoomRead:
    """Return a room."""
    return await service.get(room_id)


@router.patch("/{room_id}", responses=WRITE)
async def update_room(service: RoomServiceDep, room_id: UUID, data: RoomUpdate) -> RoomRead:
    """Change a room."""
    return await service.update(room_id, data)


@router.delete("/{room_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_room(service: RoomServiceDep, room_id: UUID) -> None:
    """Delete a room."""
    await service.delete(room_id)
