"""Secrets: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.secret import Secret
from app.schemas.page import CursorPage
from app.schemas.secret import SecretCreate, SecretQuery, SecretRead, SecretUpdate

_TABLE = table_of(Secret)
_COLUMNS = columns_of(_TABLE, SecretRead)
_THIS = col(Secret.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Secret).returning(*_COLUMNS)
_UPDATE: Executable = update(Secret).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Secret).where(_THIS).returning(col(Secret.id))
_LISTING = Listing(
    Secret,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class SecretService:
    """What can be done with secrets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SecretQuery) -> CursorPage[SecretRead]:
        """Return a page of secrets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SecretRead(*row) for row in rows], next_cursor)

    async def get(self, secret_id: UUID) -> SecretRead:
        """Return a secret."""
        row = await self.db.first(_GET, _id=secret_id)
        if row is None:
            raise NotFoundError(f"There is no secret {secret_id}.")
        return SecretRead(*row)

    async def create(self, data: SecretCreate) -> SecretRead:
        """Create a secret and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SecretRead(*row)

    async def update(self, secret_id: UUID, data: SecretUpdate) -> SecretRead:
        """Change the given fields of a secret and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(secret_id)
        row = await self.db.first(_UPDATE, _id=secret_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no secret {secret_id}.")
        return SecretRead(*row)

    async def delete(self, secret_id: UUID) -> None:
        """Delete a secret."""
        if await self.db.first(_DELETE, _id=secret_id) is None:
            raise NotFoundError(f"There is no secret {secret_id}.")
