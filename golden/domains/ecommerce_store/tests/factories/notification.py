"""Notifications for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.notification import NotificationCreate, NotificationRead
from app.services.notification import NotificationService


async def build_notification(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a notification."""
    body: dict[str, Any] = {
        "date": "2030-01-01T12:00:00Z",
        "details": "details-a",
        "sent_date": "2030-01-01T12:00:00Z",
        "format": "EMAIL",
        "user_id": 1,
        "product_id": 1,
    }
    return body | values


async def make_notification(db: Queries, /, **values: Any) -> NotificationRead:
    """Store a notification."""
    body = await build_notification(db, **values)
    return await NotificationService(db).create(NotificationCreate.model_validate(body))
