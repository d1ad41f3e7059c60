"""Users: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.user import User
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp
from app.schemas.user import UserCreate, UserQuery, UserRead, UserUpdate
from app.services.passwords import hash_password

_TABLE = table_of(User)
_COLUMNS = columns_of(_TABLE, UserRead)
_THIS = col(User.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(User).returning(*_COLUMNS)
_UPDATE: Executable = update(User).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(User).where(_THIS).returning(col(User.id))
_LISTING = Listing(
    User,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class UserService:
    """What can be done with users."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: UserQuery) -> CursorPage[UserRead]:
        """Return a page of users."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([UserRead(*row) for row in rows], next_cursor)

    async def get(self, user_id: UUID) -> UserRead:
        """Return a user."""
        row = await self.db.first(_GET, _id=user_id)
        if row is None:
            raise NotFoundError(f"There is no user {user_id}.")
        return UserRead(*row)

    async def create(self, data: UserCreate) -> UserRead:
        """Create a user and return it."""
        values = data.model_dump()
        if values.get("password") is not None:
            values["password"] = await hash_password(values["password"])
        row = await self.db.one(_INSERT, **values)
        return UserRead(*row)

    async def update(self, user_id: UUID, data: UserUpdate) -> UserRead:
        """Change the given fields of a user and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("password") is not None:
            changes["password"] = await hash_password(changes["password"])
        if not changes:
            return await self.get(user_id)
        row = await self.db.first(_UPDATE, _id=user_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no user {user_id}.")
        return UserRead(*row)

    async def delete(self, user_id: UUID) -> None:
        """Delete a user."""
        if await self.db.first(_DELETE, _id=user_id) is None:
            raise NotFoundError(f"There is no user {user_id}.")
