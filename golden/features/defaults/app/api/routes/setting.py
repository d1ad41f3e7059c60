"""Routes of settings."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SettingServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.setting import SettingCreate, SettingQuery, SettingRead, SettingUpdate

router = APIRouter(prefix="/settings", tags=["settings"])


@router.get("", responses=READ)
async def list_settings(
    service: SettingServiceDep, query: Annotated[SettingQuery, Depends(QueryString(SettingQuery))]
) -> CursorPage[SettingRead]:
    """List settings."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_setting(
    service: SettingServiceDep, data: SettingCreate, response: Response
) -> SettingRead:
    """Create a setting."""
    created = await service.create(data)
    response.headers["Location"] = f"/settings/{created.id}"
    return created


@router.get("/{setting_id}", responses=READ)
async def get_setting(service: SettingServiceDep, setting_id: UUID) -> SettingRead:
    """Return a setting."""
    return await service.get(setting_id)


@router.patch("/{setting_id}", responses=WRITE)
async def update_setting(
    service: SettingServiceDep, setting_id: UUID, data: SettingUpdate
) -> SettingRead:
    """Change a setting."""
    return await service.update(setting_id, data)


@router.delete("/{setting_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_setting(service: SettingServiceDep, setting_id: UUID) -> None:
    """Delete a setting."""
    await service.delete(setting_id)
