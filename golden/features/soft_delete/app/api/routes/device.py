"""Routes of devices."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import DeviceServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.device import DeviceCreate, DeviceQuery, DeviceRead
from app.schemas.page import CursorPage
from app.schemas.types import Slug

router = APIRouter(prefix="/devices", tags=["devices"])


@router.get("", responses=READ)
async def list_devices(
    service: DeviceServiceDep, query: Annotated[DeviceQuery, Depends(QueryString(DeviceQuery))]
) -> CursorPage[DeviceRead]:
    """List devices."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_device(
    service: DeviceServiceDep, data: DeviceCreate, response: Response
) -> DeviceRead:
    """Create a device."""
    created = await service.create(data)
    response.headers["Location"] = f"/devices/{quote(created.serial, safe='')}"
    return created


@router.get("/{serial}", responses=READ)
async def get_device(service: DeviceServiceDep, serial: Slug) -> DeviceRead:
    """Return a device."""
    return await service.get(serial)


@router.delete("/{serial}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_device(service: DeviceServiceDep, serial: Slug) -> None:
    """Delete a device."""
    await service.delete(serial)
