"""Notifications: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.notification import Notification
from app.schemas.notification import (
    NotificationCreate,
    NotificationQuery,
    NotificationRead,
    NotificationUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey, BigIntegerParameter, Timestamp

_TABLE = table_of(Notification)
_COLUMNS = columns_of(_TABLE, NotificationRead)
_THIS = col(Notification.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Notification).returning(*_COLUMNS)
_UPDATE: Executable = update(Notification).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Notification).where(_THIS).returning(col(Notification.id))
_LISTING = Listing(
    Notification,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "date": Timestamp,
        "sent_date": Timestamp,
        "user_id": BigIntegerParameter,
        "product_id": BigIntegerParameter,
    },
)


class NotificationService:
    """What can be done with notifications."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: NotificationQuery) -> CursorPage[NotificationRead]:
        """Return a page of notifications."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([NotificationRead(*row) for row in rows], next_cursor)

    async def get(self, notification_id: int) -> NotificationRead:
        """Return a notification."""
        row = await self.db.first(_GET, _id=notification_id)
        if row is None:
            raise NotFoundError(f"There is no notification {notification_id}.")
        return NotificationRead(*row)

    async def create(self, data: NotificationCreate) -> NotificationRead:
        """Create a notification and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return NotificationRead(*row)

    async def update(self, notification_id: int, data: NotificationUpdate) -> NotificationRead:
        """Change the given fields of a notification and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(notification_id)
        row = await self.db.first(_UPDATE, _id=notification_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no notification {notification_id}.")
        return NotificationRead(*row)

    async def delete(self, notification_id: int) -> None:
        """Delete a notification."""
        if await self.db.first(_DELETE, _id=notification_id) is None:
            raise NotFoundError(f"There is no notification {notification_id}.")
