"""Routes of alarms."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import AlarmServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.alarm import AlarmCreate, AlarmQuery, AlarmRead, AlarmUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/alarms", tags=["alarms"])


@router.get("", responses=READ)
async def list_alarms(
    service: AlarmServiceDep, query: Annotated[AlarmQuery, Depends(QueryString(AlarmQuery))]
) -> CursorPage[AlarmRead]:
    """List alarms."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_alarm(
    service: AlarmServiceDep, data: AlarmCreate, response: Response
) -> AlarmRead:
    """Create an alarm."""
    created = await service.create(data)
    response.headers["Location"] = f"/alarms/{created.id}"
    return created


@router.get("/{alarm_id}", responses=READ)
async def get_alarm(service: AlarmServiceDep, alarm_id: UUID) -> AlarmRead:
    """Return an alarm."""
    return await service.get(alarm_id)


@router.patch("/{alarm_id}", responses=WRITE)
async def update_alarm(service: AlarmServiceDep, alarm_id: UUID, data: AlarmUpdate) -> AlarmRead:
    """Change an alarm."""
    return await service.update(alarm_id, data)


@router.delete("/{alarm_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_alarm(service: AlarmServiceDep, alarm_id: UUID) -> None:
    """Delete an alarm."""
    await service.delete(alarm_id)
