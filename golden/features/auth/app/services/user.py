"""Users: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, Access
from app.db.listing import Listing
from app.db.owners import by_owner, users_of
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
_OWNED = users_of("_owner")
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(User).returning(*_COLUMNS)
_UPDATE = by_owner(update(User).where(_THIS).returning(*_COLUMNS), _OWNED)
_DELETE = by_owner(delete(User).where(_THIS).returning(col(User.id)), _OWNED)
_LISTING = Listing(
    User,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)
_OWN_LISTING = _LISTING.where(_OWNED)


class UserService:
    """What can be done with users."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: UserQuery) -> CursorPage[UserRead]:
        """Return a page of users."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound)
        return CursorPage([UserRead(*row) for row in rows], next_cursor)

    async def get(self, user_id: UUID) -> UserRead:
        """Return a user."""
        row = await self.db.first(_GET.of(self.access), _id=user_id, **self.access.bound)
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
        if not changes:
            return await self.get(user_id)
        row = await self.db.first(
            _UPDATE.of(self.access), _id=user_id, **self.access.bound, **changes
        )
        if row is None:
            raise NotFoundError(f"There is no user {user_id}.")
        return UserRead(*row)

    async def delete(self, user_id: UUID) -> None:
        """Delete a user."""
        if await self.db.first(_DELETE.of(self.access), _id=user_id, **self.access.bound) is None:
            raise NotFoundError(f"There is no user {user_id}.")
