"""Members: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, Access
from app.db.listing import Listing
from app.db.owners import by_owner, members_of
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
_OWNED = members_of("_owner")
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Member).returning(*_COLUMNS)
_UPDATE = by_owner(update(Member).where(_THIS).returning(*_COLUMNS), _OWNED)
_DELETE = by_owner(delete(Member).where(_THIS).returning(col(Member.id)), _OWNED)
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
_OWN_LISTING = _LISTING.where(_OWNED)


class MemberService:
    """What can be done with members."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: MemberQuery) -> CursorPage[MemberRead]:
        """Return a page of members."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound)
        return CursorPage([MemberRead(*row) for row in rows], next_cursor)

    async def get(self, member_id: UUID) -> MemberRead:
        """Return a member."""
        row = await self.db.first(_GET.of(self.access), _id=member_id, **self.access.bound)
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
        row = await self.db.first(
            _UPDATE.of(self.access), _id=member_id, **self.access.bound, **changes
        )
        if row is None:
            raise NotFoundError(f"There is no member {member_id}.")
        return MemberRead(*row)

    async def delete(self, member_id: UUID) -> None:
        """Delete a member."""
        if await self.db.first(_DELETE.of(self.access), _id=member_id, **self.access.bound) is None:
            raise NotFoundError(f"There is no member {member_id}.")
