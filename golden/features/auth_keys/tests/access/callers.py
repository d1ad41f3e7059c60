"""Callers of every kind, known by real keys, and what they send."""

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import update
from sqlmodel import col

from app.auth.api_keys import ApiKeyService
from app.db.session import Database
from app.models.api_key import ApiKey
from app.models.enums import Role
from app.models.robot import Robot
from app.schemas.auth import ApiKeyCreate
from app.schemas.robot import RobotRead
from tests.factories.robot import make_robot


class Sent(NamedTuple):
    """A request."""

    method: str
    path: str
    body: Any = None
    params: dict[str, Any] | None = None
    headers: dict[str, str] | None = None


class Row(NamedTuple):
    """A row of somebody's, and what can be sent about it, by operation."""

    shown: dict[str, Any]
    requests: dict[str, Sent]


ROLES = {
    "reader": Role.reader,
}

SCOPES = ["readings:write"]


async def known_as(db: Database, caller: str, user: str) -> dict[str, str]:
    """Return the headers of a user, as a caller of some kind."""
    if caller == "anonymous":
        return {}
    if caller in ROLES:
        whose = col(Robot.serial) == user
        await db.all(update(Robot).where(whose), role=ROLES[caller])
    scopes: list[str] | None = [] if caller == "limited" else None
    scopes = SCOPES if caller == "scoped" else scopes
    made = await ApiKeyService(db).create(user, ApiKeyCreate(name=caller, scopes=scopes))
    if caller == "expired":
        await db.all(update(ApiKey), expires_at=datetime.now(UTC) - timedelta(seconds=1))
    return {"X-API-Key": made.key[:-1] if caller == "tampered" else made.key}


async def as_caller(db: Database, caller: str, owner: RobotRead) -> dict[str, str]:
    """Return the headers of the owner, or of somebody else, as a caller of some kind."""
    user = owner if caller in {"owner", "expired", "tampered"} else await make_robot(db)
    return await known_as(db, caller, user.serial)


def holds(listed: list[dict[str, Any]], shown: dict[str, Any], key: list[str]) -> bool:
    """Return whether a list holds a row."""
    return any(all(item[name] == shown[name] for name in key) for item in listed)
