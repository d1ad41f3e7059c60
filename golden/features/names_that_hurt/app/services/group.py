"""Groups: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.group import Group, GroupMemberLink
from app.models.user import User
from app.schemas.group import GroupCreate, GroupQuery, GroupRead, GroupUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Group)
_COLUMNS = columns_of(_TABLE, GroupRead)
_THIS = col(Group.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Group).returning(col(Group.id))
_UPDATE: Executable = update(Group).where(_THIS).returning(col(Group.id))
_LOCK = select(col(Group.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Group).where(_THIS).returning(col(Group.id))
_MEMBER_IDS_OF = (
    select(col(GroupMemberLink.group_id), col(GroupMemberLink.user_id))
    .where(one_of(col(GroupMemberLink.group_id), "_ids"))
    .order_by(col(GroupMemberLink.user_id))
)
_ADD_MEMBERS: Executable = (
    insert(GroupMemberLink)
    .from_select(
        ["group_id", "user_id"],
        select(col(Group.id), col(User.id))
        .join_from(Group, User, true())
        .where(col(Group.id) == bindparam("_id"), one_of(col(User.id), "_ids")),
    )
    .returning(col(GroupMemberLink.user_id))
)
_REMOVE_MEMBERS = delete(GroupMemberLink).where(col(GroupMemberLink.group_id) == bindparam("_id"))
_LISTING = Listing(
    Group,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class GroupService:
    """What can be done with groups."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: GroupQuery) -> CursorPage[GroupRead]:
        """Return a page of groups."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, group_id: UUID) -> GroupRead:
        """Return a group."""
        row = await self.db.first(_GET, _id=group_id)
        if row is None:
            raise NotFoundError(f"There is no group {group_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: GroupCreate) -> GroupRead:
        """Create a group and return it."""
        values = data.model_dump(exclude={"member_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_members(tx, row[0], data.member_ids)
            return await GroupService(tx).get(*row)

    async def update(self, group_id: UUID, data: GroupUpdate) -> GroupRead:
        """Change the given fields of a group and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"member_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=group_id) is None:
                raise NotFoundError(f"There is no group {group_id}.")
            if changes:
                await tx.one(_UPDATE, _id=group_id, **changes)
            if "member_ids" in data.model_fields_set:
                await _set_members(tx, group_id, data.member_ids)
            return await GroupService(tx).get(group_id)

    async def delete(self, group_id: UUID) -> None:
        """Delete a group."""
        if await self.db.first(_DELETE, _id=group_id) is None:
            raise NotFoundError(f"There is no group {group_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[GroupRead]:
        """Return the groups of the rows, with what belongs to them."""
        reads = [GroupRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for group_id, key in await self.db.all(_MEMBER_IDS_OF, _ids=list(by_key)):
            by_key[group_id].member_ids.append(key)
        return reads


async def _set_members(tx: Queries, group_id: UUID, member_ids: Sequence[UUID]) -> None:
    wanted = set(member_ids)
    await tx.all(_REMOVE_MEMBERS, _id=group_id)
    added = await tx.all(_ADD_MEMBERS, _id=group_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A user that is referred to does not exist.", ("member_ids",))
