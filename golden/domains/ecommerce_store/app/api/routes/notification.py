"""Routes of notifications."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import NotificationServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.notification import (
    NotificationCreate,
    NotificationQuery,
    NotificationRead,
    NotificationUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/notifications", tags=["notifications"])


@router.get("", responses=READ)
async def list_notifications(
    service: NotificationServiceDep,
    query: Annotated[NotificationQuery, Depends(QueryString(NotificationQuery))],
) -> CursorPage[NotificationRead]:
    """List notifications."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_notification(
    service: NotificationServiceDep, data: NotificationCreate, response: Response
) -> NotificationRead:
    """Create a notification."""
    created = await service.create(data)
    response.headers["Location"] = f"/notifications/{created.id}"
    return created


@router.get("/{notification_id}", responses=READ)
async def get_notification(
    service: NotificationServiceDep, notification_id: BigIntegerKey
) -> NotificationRead:
    """Return a notification."""
    return await service.get(notification_id)


@router.patch("/{notification_id}", responses=WRITE)
async def update_notification(
    service: NotificationServiceDep, notification_id: BigIntegerKey, data: NotificationUpdate
) -> NotificationRead:
    """Change a notification."""
    return await service.update(notification_id, data)


@router.delete("/{notification_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_notification(
    service: NotificationServiceDep, notification_id: BigIntegerKey
) -> None:
    """Delete a notification."""
    await service.delete(notification_id)
