"""Alarms for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.alarm import AlarmCreate, AlarmRead
from app.services.alarm import AlarmService
from tests.factories.reading import make_reading


async def build_alarm(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an alarm."""
    body: dict[str, Any] = {
        "label": "label-a",
    }
    if not {"reading_sensor", "reading_at"} <= values.keys():
        reading = await make_reading(db)
        body["reading_sensor"] = reading.sensor
        body["reading_at"] = reading.at.isoformat().replace("+00:00", "Z")
    return body | values


async def make_alarm(db: Queries, /, **values: Any) -> AlarmRead:
    """Store an alarm."""
    body = await build_alarm(db, **values)
    return await AlarmService(db).create(AlarmCreate.model_validate(body))
