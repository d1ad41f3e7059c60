"""Keys by which programs are known: shown once, and kept as a digest.

A digest of SHA-256 is enough: unlike a password, a key is too random to be guessed.
"""

import hashlib
import secrets
from dataclasses import asdict
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, Select, bindparam, insert, or_, select, update
from sqlmodel import col

from app.auth.principal import Principal
from app.auth.scopes import known_scopes
from app.db.session import Queries
from app.errors import NotFoundError, UnauthorizedError
from app.models.api_key import ApiKey
from app.models.base import utcnow
from app.models.user import User
from app.schemas.auth import ApiKeyCreate, ApiKeyCreated, ApiKeyRead

PREFIX_LENGTH = 16

_COLUMNS = (
    col(ApiKey.id),
    col(ApiKey.name),
    col(ApiKey.prefix),
    col(ApiKey.scopes),
    col(ApiKey.expires_at),
    col(ApiKey.last_used_at),
    col(ApiKey.created_at),
)
_IS_GOOD = col(ApiKey.revoked_at).is_(None)
_FIND: Select[*tuple[Any, ...]] = (
    select(
        col(ApiKey.id).label("key_id"),
        col(ApiKey.digest),
        col(ApiKey.scopes),
        col(ApiKey.last_used_at),
        col(User.id).label("user_id"),
        col(User.role).label("role"),
    )
    .join(User, col(User.id) == col(ApiKey.user_id))
    .where(
        col(ApiKey.prefix) == bindparam("_prefix"),
        _IS_GOOD,
        or_(col(ApiKey.expires_at).is_(None), col(ApiKey.expires_at) > bindparam("_now")),
    )
)
_LIST = (
    select(*_COLUMNS)
    .where(col(ApiKey.user_id) == bindparam("_user_id"), _IS_GOOD)
    .order_by(col(ApiKey.id))
)
_USED: Executable = update(ApiKey).where(col(ApiKey.id) == bindparam("_id"))
_INSERT: Executable = insert(ApiKey).returning(*_COLUMNS)
_REVOKE: Executable = (
    update(ApiKey)
    .where(
        col(ApiKey.id) == bindparam("_id"),
        col(ApiKey.user_id) == bindparam("_user_id"),
        _IS_GOOD,
    )
    .returning(col(ApiKey.id))
)


class ApiKeyService:
    """What can be done with keys."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def find(self, key: str) -> Principal:
        """Return whose key it is, and note that it was used."""
        now, digest = utcnow(), _digest(key)
        row = await self.db.first(_FIND, _prefix=key[:PREFIX_LENGTH], _now=now)
        if row is None or not secrets.compare_digest(row.digest, digest):
            raise UnauthorizedError("The key is not valid, or no longer.")
        if row.last_used_at is None or row.last_used_at < now - timedelta(minutes=1):
            await self.db.all(_USED, _id=row.key_id, last_used_at=now)
        scopes = None if row.scopes is None else frozenset(row.scopes)
        return Principal(row.user_id, row.role, scopes)

    async def search(self, user_id: UUID) -> list[ApiKeyRead]:
        """Return the keys of a user that were not taken back."""
        return [ApiKeyRead(*row) for row in await self.db.all(_LIST, _user_id=user_id)]

    async def create(self, user_id: UUID, data: ApiKeyCreate) -> ApiKeyCreated:
        """Make a key, and return it: nobody can show it again."""
        prefix = f"key_{secrets.token_hex(6)}"
        key = f"{prefix}.{secrets.token_urlsafe(32)}"
        row = await self.db.one(
            _INSERT,
            user_id=user_id,
            name=data.name,
            prefix=prefix,
            digest=_digest(key),
            scopes=None if data.scopes is None else sorted(known_scopes(data.scopes)),
            expires_at=data.expires_at,
        )
        return ApiKeyCreated(**asdict(ApiKeyRead(*row)), key=key)

    async def revoke(self, user_id: UUID, key_id: UUID) -> None:
        """Take a key back."""
        if await self.db.first(_REVOKE, _id=key_id, _user_id=user_id, revoked_at=utcnow()) is None:
            raise NotFoundError(f"There is no key {key_id}.")


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
