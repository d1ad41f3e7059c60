"""Members: rules and queries."""

from collections.abc import Collection

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.member import Member
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Member)
_COLUMNS = columns_of(_TABLE, MemberRead)
_THIS = col(Member.id) == bindparam("_id")
_CURRENT = at_version(col(Member.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Member).returning(*_COLUMNS)
_UPDATE: Executable = update(Member).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Member.version)).where(_THIS)
_DELETE: Executable = delete(Member).where(_THIS, _CURRENT).returning(col(Member.id))
_LISTING = Listing(
    Member,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class MemberService:
    """What can be done with members."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: MemberQuery) -> CursorPage[MemberRead]:
        """Return a page of members."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([MemberRead(*row) for row in rows], next_cursor)

    async def get(self, member_id: int) -> MemberRead:
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

    async def update(
        self, member_id: int, data: MemberUpdate, *, versions: Collection[int] | None = None
    ) -> MemberRead:
        """Change the given fields of a member and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("password") is not None:
            changes["password"] = await hash_password(changes["password"])
        if not changes:
            unchanged = await self.get(member_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=member_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, member_id)
        return MemberRead(*row)

    async def delete(self, member_id: int, *, versions: Collection[int] | None = None) -> None:
        """Delete a member."""
        if await self.db.first(_DELETE, _id=member_id, **expected(versions)) is None:
            raise await _missed(self.db, member_id)


async def _missed(db: Queries, member_id: int) -> AppError:
    """Return why no member was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=member_id)
    if row is None:
        return NotFoundError(f"There is no member {member_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
