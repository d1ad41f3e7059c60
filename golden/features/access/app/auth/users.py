"""What signing in needs to know of users, and may change of them."""

from typing import Any
from uuid import UUID

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Executable, Select, bindparam, select, update
from sqlmodel import col

from app.db.session import AnyRow, Queries
from app.errors import NotFoundError, UnauthorizedError
from app.models.base import utcnow
from app.models.enums import Role
from app.models.refresh_session import RefreshSession
from app.models.user import User
from app.schemas.types import Email

_LOGIN: TypeAdapter[str] = TypeAdapter(Email)
_THIS = col(User.id) == bindparam("_id")
_USER: Select[*tuple[Any, ...]] = select(
    col(User.id).label("id"),
    col(User.email).label("login"),
    col(User.password).label("password"),
    col(User.role).label("role"),
)
_BY_ID = _USER.where(_THIS)
_BY_LOGIN = _USER.where(col(User.email) == bindparam("_login"))
_SET_ROLE: Executable = update(User).where(_THIS).returning(col(User.id))
_SET_PASSWORD: Executable = (
    update(User)
    .where(_THIS, col(User.password).is_not_distinct_from(bindparam("_known")))
    .returning(col(User.id))
)
_END_SESSIONS: Executable = update(RefreshSession).where(
    col(RefreshSession.user_id) == bindparam("_user_id"), col(RefreshSession.revoked_at).is_(None)
)


async def user_by_login(db: Queries, login: str) -> AnyRow | None:
    """Return the id, login, password and role of the user that a login names."""
    try:
        stored = _LOGIN.validate_python(login)
    except ValidationError:
        return None
    return await db.first(_BY_LOGIN, _login=stored)


async def user_by_id(db: Queries, user_id: UUID) -> AnyRow | None:
    """Return the id, login, password and role of a user."""
    return await db.first(_BY_ID, _id=user_id)


async def set_role(db: Queries, user_id: UUID, role: Role | None) -> None:
    """Give a user a role, or take it away. Tokens say it when they are next refreshed."""
    if await db.first(_SET_ROLE, _id=user_id, role=role) is None:
        raise NotFoundError(f"There is no user {user_id}.")


async def set_password(db: Queries, user: AnyRow, hashed: str) -> None:
    """Replace the password that is known of a user by another, and end all sessions."""
    async with db.transaction() as tx:
        done = await tx.first(_SET_PASSWORD, _id=user.id, _known=user.password, password=hashed)
        if done is None:
            raise UnauthorizedError("The password has changed in the meantime.")
        await tx.all(_END_SESSIONS, _user_id=user.id, revoked_at=utcnow())
