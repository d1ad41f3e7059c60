"""Members: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.member import Member
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Member)
_COLUMNS = columns_of(_TABLE, MemberRead)
_THIS = col(Member.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Member).returning(*_COLUMNS)
_UPDATE: Executable = update(Member).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Member).where(_THIS).returning(col(Member.id))
_LISTING = Listing(
    Member,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    search=["email"],
)


class MemberService:
    """What can be done with members."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: MemberQuery) -> CursorPage[MemberRead]:
        """Return a page of members."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([MemberRead(*row) for row in rows], next_cursor)

    async def get(self, member_id: UUID) -> MemberRead:
        """Return a member."""
        row = await self.db.first(_GET, _id=member_id)
        if row is None:
            raise NotFoundError(f"There is no member {member_id}.")
        return MemberRead(*row)

    async def create(self, data: MemberCreate) -> MemberRead:
        """Create a member and return it."""
        values = data.model_dump()
        if values.get("password") is not None:
            values["password"] = await hash_password(values["password"])
        row = await self.db.one(_INSERT, **values)
        return MemberRead(*row)

    async def update(self, member_id: UUID, data: MemberUpdate) -> MemberRead:
        """Change the given fields of a member and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(member_id)
        row = await self.db.first(_UPDATE, _id=member_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no member {member_id}.")
        return MemberRead(*row)

    async def delete(self, member_id: UUID) -> None:
        """Delete a member."""
        if await self.db.first(_DELETE, _id=member_id) is None:
            raise NotFoundError(f"There is no member {member_id}.")
