"""Callers of every kind, known by real tokens, and what they send."""

from typing import Any, NamedTuple
from uuid import UUID

from fastapi import FastAPI

from app.auth.principal import Principal
from app.auth.tokens import Purpose, Tokens
from app.db.session import Database
from app.models.enums import Role
from app.schemas.user import UserRead
from tests.factories.user import make_user


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
    "admin": Role.admin,
    "clerk": Role.clerk,
}


def as_principal(app: FastAPI, principal: Principal, *, lifetime: int = 60) -> dict[str, str]:
    """Return the headers of somebody."""
    tokens: Tokens = app.state.tokens
    token = tokens.sign(Purpose.ACCESS, lifetime, principal.claims())
    return {"Authorization": f"Bearer {token}"}


def known_as(app: FastAPI, caller: str, user: UUID) -> dict[str, str]:
    """Return the headers of a user, as a caller of some kind."""
    if caller == "anonymous":
        return {}
    if caller == "expired":
        return as_principal(app, Principal(user), lifetime=-60)
    if caller == "tampered":
        headers = as_principal(app, Principal(user))
        head, _, signature = headers["Authorization"].rpartition(".")
        return {"Authorization": f"{head}.{signature[::-1]}"}
    limits = frozenset({"nothing"}) if caller == "limited" else None
    return as_principal(app, Principal(user, ROLES.get(caller), limits))


async def as_caller(app: FastAPI, db: Database, caller: str, owner: UserRead) -> dict[str, str]:
    """Return the headers of the owner, or of somebody else, as a caller of some kind."""
    user = owner if caller in {"owner", "expired", "tampered"} else await make_user(db)
    return known_as(app, caller, user.id)


def holds(listed: list[dict[str, Any]], shown: dict[str, Any], key: list[str]) -> bool:
    """Return whether a list holds a row."""
    return any(all(item[name] == shown[name] for name in key) for item in listed)
