"""Members: rules and queries."""

from collections.abc import Collection

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, MEMBERS, Access
from app.db.listing import Listing
from app.db.owners import by_owner, members_of
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
_OWNED = members_of("_owner")
_CURRENT = at_version(col(Member.version))
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Member).returning(*_COLUMNS)
_UPDATE = by_owner(update(Member).where(_THIS, _CURRENT).returning(*_COLUMNS), _OWNED)
_VERSION = by_owner(select(col(Member.version)).where(_THIS), _OWNED)
_DELETE = by_owner(update(Member).where(_THIS, _CURRENT).returning(col(Member.id)), _OWNED)
_DELETED = by_owner(
    select(col(Member.deleted_at))
    .where(col(Member.id) == bindparam("_id"), col(Member.deleted_at).is_not(None))
    .with_for_update(),
    _OWNED,
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
_OWN_LISTING = _LISTING.where(_OWNED)


class MemberService:
    """What can be done with members."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: MemberQuery) -> CursorPage[MemberRead]:
        """Return a page of members."""
        # Whoever may restore rows sees those that are deleted.
        access = self.access.also(MEMBERS["restore"]) if query.deleted else self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound)
        return CursorPage([MemberRead(*row) for row in rows], next_cursor)

    async def get(self, member_id: int) -> MemberRead:
        """Return a member."""
        row = await self.db.first(_GET.of(self.access), _id=member_id, **self.access.bound)
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
        row = await self.db.first(
            _UPDATE.of(self.access),
            _id=member_id,
            **self.access.bound,
            **expected(versions),
            **changes,
        )
        if row is None:
            raise await _missed(self.db, self.access, member_id)
        return MemberRead(*row)

    async def delete(self, member_id: int, *, versions: Collection[int] | None = None) -> None:
        """Delete a member; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if (
                await tx.first(
                    _DELETE.of(self.access),
                    _id=member_id,
                    **self.access.bound,
                    **expected(versions),
                    deleted_at=now,
                )
                is None
            ):
                raise await _missed(tx, self.access, member_id)
            await delete_referring(tx, _TABLE, (member_id,), now)

    async def restore(self, member_id: int) -> MemberRead:
        """Restore a member with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED.of(self.access), _id=member_id, **self.access.bound)
            if deleted is not None:
                await restore_row(tx, _TABLE, (member_id,), *deleted)
            return await MemberService(tx, self.access).get(member_id)


async def _missed(db: Queries, access: Access, member_id: int) -> AppError:
    """Return why no member was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION.of(access), _id=member_id, **access.bound)
    if row is None:
        return NotFoundError(f"There is no member {member_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
