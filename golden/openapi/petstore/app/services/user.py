"""Users: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.user import User
from app.schemas.page import CursorPage
from app.schemas.types import Text
from app.schemas.user import UserCreate, UserQuery, UserRead, UserUpdate

_TABLE = table_of(User)
_COLUMNS = columns_of(_TABLE, UserRead)
_THIS = col(User.username) == bindparam("_username")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(User).returning(*_COLUMNS)
_UPDATE: Executable = update(User).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(User).where(_THIS).returning(col(User.username))
_LISTING = Listing(
    User,
    _SELECT,
    sorts={
        "username": Text,
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

    async def get(self, username: str) -> UserRead:
        """Return a user."""
        row = await self.db.first(_GET, _username=username)
        if row is None:
            raise NotFoundError(f"There is no user {username}.")
        return UserRead(*row)

    async def create(self, data: UserCreate) -> UserRead:
        """Create a user and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return UserRead(*row)

    async def update(self, username: str, data: UserUpdate) -> UserRead:
        """Change the given fields of a user and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(username)
        row = await self.db.first(_UPDATE, _username=username, **changes)
        if row is None:
            raise NotFoundError(f"There is no user {username}.")
        return UserRead(*row)

    async def delete(self, username: str) -> None:
        """Delete a user."""
        if await self.db.first(_DELETE, _username=username) is None:
            raise NotFoundError(f"There is no user {username}.")
