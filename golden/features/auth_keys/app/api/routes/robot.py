"""Routes of robots."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.access import ROBOTS
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.page import CursorPage
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead, RobotSerial, RobotUpdate
from app.services.robot import RobotService

router = APIRouter(prefix="/robots", tags=["robots"])


@router.get("", responses=READ)
async def list_robots(
    service: Annotated[RobotService, Depends(allowed(RobotService, ROBOTS["list"]))],
    query: Annotated[RobotQuery, Depends(QueryString(RobotQuery))],
) -> CursorPage[RobotRead]:
    """List robots."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_robot(
    service: Annotated[RobotService, Depends(allowed(RobotService, ROBOTS["create"]))],
    data: RobotCreate,
    response: Response,
) -> RobotRead:
    """Create a robot."""
    created = await service.create(data)
    response.headers["Location"] = f"/robots/{quote(created.serial, safe='')}"
    return created


@router.get("/{serial}", responses=READ)
async def get_robot(
    service: Annotated[RobotService, Depends(allowed(RobotService, ROBOTS["get"]))],
    serial: RobotSerial,
) -> RobotRead:
    """Return a robot."""
    return await service.get(serial)


@router.patch("/{serial}", responses=WRITE)
async def update_robot(
    service: Annotated[RobotService, Depends(allowed(RobotService, ROBOTS["update"]))],
    serial: RobotSerial,
    data: RobotUpdate,
) -> RobotRead:
    """Change a robot."""
    return await service.update(serial, data)


@router.delete("/{serial}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_robot(
    service: Annotated[RobotService, Depends(allowed(RobotService, ROBOTS["delete"]))],
    serial: RobotSerial,
) -> None:
    """Delete a robot."""
    await service.delete(serial)
