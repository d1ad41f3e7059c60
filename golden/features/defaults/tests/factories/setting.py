"""Settings for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.setting import SettingCreate, SettingRead
from app.services.setting import SettingService


async def build_setting(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a setting."""
    body: dict[str, Any] = {
        "name": "name-a",
        "text_value": "text value a",
        "number": 1,
        "big": 1,
        "ratio": 1.0,
        "price": "1.00",
        "free": "1.00",
        "on": False,
        "off": False,
        "day": "2030-01-01",
        "made_on": "2030-01-01",
        "noon": "12:00:00",
        "span": "P0DT3600S",
        "moment": "2030-01-01T12:00:00Z",
        "fixed": "2030-01-01T12:00:00Z",
        "token": "00000000-0000-4000-8000-000000000001",
        "ordered": "00000000-0000-4000-8000-000000000001",
        "level": "low",
        "note": "note-a",
        "payload": {"letter": "a"},
        "words": ["words-a"],
    }
    return body | values


async def make_setting(db: Queries, /, **values: Any) -> SettingRead:
    """Store a setting."""
    body = await build_setting(db, **values)
    return await SettingService(db).create(SettingCreate.model_validate(body))
