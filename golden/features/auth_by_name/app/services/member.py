"""Members: rules and queries."""

from collections.abc import Collection

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import delete_referring, restore_row
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of, utcnow
from app.models.member import Member
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Text, Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(Member)
_COLUMNS = columns_of(_TABLE, MemberRead)
_THIS = and_(col(Member.id) == bindparam("_id"), col(Member.deleted_at).is_(None))
_CURRENT = at_version(col(Member.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Member).returning(*_COLUMNS)
_UPDATE: Executable = update(Member).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Member.version)).where(_THIS)
_DELETE: Executable = update(Member).where(_THIS, _CURRENT).returning(col(Member.id))
_DELETED = (
    select(col(Member.deleted_at))
    .where(col(Member.id) == bindparam("_id"), col(Member.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Member,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "nickname": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Member.deleted_at),
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
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        row = await self.db.one(_INSERT, **values)
        return MemberRead(*row)

    async def update(
        self, member_id: int, data: MemberUpdate, *, versions: Collection[int] | None = None
    ) -> MemberRead:
        """Change the given fields of a member and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(member_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=member_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, member_id)
        return MemberRead(*row)

    async def delete(self, member_id: int, *, versions: Collection[int] | None = None) -> None:
        """Delete a member; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=member_id, **expected(versions), deleted_at=now) is None:
                raise await _missed(tx, member_id)
            await delete_referring(tx, _TABLE, (member_id,), now)

    async def restore(self, member_id: int) -> MemberRead:
        """Restore a member with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=member_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (member_id,), *deleted)
            return await MemberService(tx).get(member_id)


async def _missed(db: Queries, member_id: int) -> AppError:
    """Return why no member was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=member_id)
    if row is None:
        return NotFoundError(f"There is no member {member_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
