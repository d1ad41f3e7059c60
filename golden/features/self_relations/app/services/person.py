"""People: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.circle import Circle
from app.models.person import Person, PersonBlockedLink, PersonFriendLink, PersonGroupLink
from app.schemas.embedded import CircleSummary, PersonSummary
from app.schemas.page import OffsetPage
from app.schemas.person import PersonCreate, PersonQuery, PersonRead, PersonUpdate
from app.schemas.types import IntegerKey, Timestamp

_TABLE = table_of(Person)
_COLUMNS = columns_of(_TABLE, PersonRead)
_MENTOR_TABLE = table_of(Person).alias("mentor")
_MENTOR_COLUMNS = columns_of(_MENTOR_TABLE, PersonSummary)
_THIS = col(Person.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_MENTOR_COLUMNS).select_from(
    _TABLE.outerjoin(_MENTOR_TABLE, _TABLE.c.mentor_id == _MENTOR_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Person).returning(col(Person.id))
_UPDATE: Executable = update(Person).where(_THIS).returning(col(Person.id))
_LOCK = select(col(Person.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Person).where(_THIS).returning(col(Person.id))
_BLOCKED_IDS_OF = (
    select(col(PersonBlockedLink.person_id), col(PersonBlockedLink.blocked_id))
    .where(one_of(col(PersonBlockedLink.person_id), "_ids"))
    .order_by(col(PersonBlockedLink.blocked_id))
)
_FRIENDS_OF = (
    select(col(PersonFriendLink.person_id), *columns_of(table_of(Person), PersonSummary))
    .join_from(PersonFriendLink, Person, col(PersonFriendLink.friend_id) == col(Person.id))
    .where(one_of(col(PersonFriendLink.person_id), "_ids"))
    .order_by(col(Person.id))
)
_GROUPS_OF = (
    select(col(PersonGroupLink.person_id), *columns_of(table_of(Circle), CircleSummary))
    .join_from(PersonGroupLink, Circle, col(PersonGroupLink.circle_id) == col(Circle.id))
    .where(one_of(col(PersonGroupLink.person_id), "_ids"))
    .order_by(col(Circle.id))
)
_STUDENTS_OF = (
    select(col(Person.mentor_id), *columns_of(table_of(Person), PersonSummary))
    .where(one_of(col(Person.mentor_id), "_ids"))
    .order_by(col(Person.id))
)
_FRIENDS_TARGET = aliased(Person)
_ADD_FRIENDS: Executable = (
    insert(PersonFriendLink)
    .from_select(
        ["person_id", "friend_id"],
        select(col(Person.id), col(_FRIENDS_TARGET.id))
        .join_from(Person, _FRIENDS_TARGET, true())
        .where(col(Person.id) == bindparam("_id"), one_of(col(_FRIENDS_TARGET.id), "_ids")),
    )
    .returning(col(PersonFriendLink.friend_id))
)
_REMOVE_FRIENDS = delete(PersonFriendLink).where(
    col(PersonFriendLink.person_id) == bindparam("_id")
)
_BLOCKED_TARGET = aliased(Person)
_ADD_BLOCKED: Executable = (
    insert(PersonBlockedLink)
    .from_select(
        ["person_id", "blocked_id"],
        select(col(Person.id), col(_BLOCKED_TARGET.id))
        .join_from(Person, _BLOCKED_TARGET, true())
        .where(col(Person.id) == bindparam("_id"), one_of(col(_BLOCKED_TARGET.id), "_ids")),
    )
    .returning(col(PersonBlockedLink.blocked_id))
)
_REMOVE_BLOCKED = delete(PersonBlockedLink).where(
    col(PersonBlockedLink.person_id) == bindparam("_id")
)
_ADD_GROUPS: Executable = (
    insert(PersonGroupLink)
    .from_select(
        ["person_id", "circle_id"],
        select(col(Person.id), col(Circle.id))
        .join_from(Person, Circle, true())
        .where(col(Person.id) == bindparam("_id"), one_of(col(Circle.id), "_ids")),
    )
    .returning(col(PersonGroupLink.circle_id))
)
_REMOVE_GROUPS = delete(PersonGroupLink).where(col(PersonGroupLink.person_id) == bindparam("_id"))
_LISTING = Listing(
    Person,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class PersonService:
    """What can be done with people."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PersonQuery) -> OffsetPage[PersonRead]:
        """Return a part of the people."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, person_id: int) -> PersonRead:
        """Return a person."""
        row = await self.db.first(_GET, _id=person_id)
        if row is None:
            raise NotFoundError(f"There is no person {person_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: PersonCreate) -> PersonRead:
        """Create a person and return it."""
        values = data.model_dump(exclude={"friend_ids", "blocked_ids", "group_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_friends(tx, row[0], data.friend_ids)
            await _set_blocked(tx, row[0], data.blocked_ids)
            await _set_groups(tx, row[0], data.group_ids)
            return await PersonService(tx).get(*row)

    async def update(self, person_id: int, data: PersonUpdate) -> PersonRead:
        """Change the given fields of a person and return it."""
        changes = data.model_dump(
            exclude_unset=True, exclude={"friend_ids", "blocked_ids", "group_ids"}
        )
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=person_id) is None:
                raise NotFoundError(f"There is no person {person_id}.")
            if changes:
                await tx.one(_UPDATE, _id=person_id, **changes)
            if "friend_ids" in data.model_fields_set:
                await _set_friends(tx, person_id, data.friend_ids)
            if "blocked_ids" in data.model_fields_set:
                await _set_blocked(tx, person_id, data.blocked_ids)
            if "group_ids" in data.model_fields_set:
                await _set_groups(tx, person_id, data.group_ids)
            return await PersonService(tx).get(person_id)

    async def delete(self, person_id: int) -> None:
        """Delete a person."""
        if await self.db.first(_DELETE, _id=person_id) is None:
            raise NotFoundError(f"There is no person {person_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[PersonRead]:
        """Return the people of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for person_id, key in await self.db.all(_BLOCKED_IDS_OF, _ids=list(by_key)):
            by_key[person_id].blocked_ids.append(key)
        for person_id, *values in await self.db.all(_FRIENDS_OF, _ids=list(by_key)):
            by_key[person_id].friends.append(PersonSummary(*values))
            by_key[person_id].friend_ids.append(values[0])
        for person_id, *values in await self.db.all(_GROUPS_OF, _ids=list(by_key)):
            by_key[person_id].groups.append(CircleSummary(*values))
            by_key[person_id].group_ids.append(values[0])
        for person_id, *values in await self.db.all(_STUDENTS_OF, _ids=list(by_key)):
            by_key[person_id].students.append(PersonSummary(*values))
        return reads


def _read(row: AnyRow) -> PersonRead:
    """Return the person of a row, with the objects that stand beside it."""
    own, mentor = split(row, _COLUMNS, _MENTOR_COLUMNS)
    values: list[Any] = [
        *own,
        optional(PersonSummary, mentor),
    ]
    return PersonRead(*values)


async def _set_friends(tx: Queries, person_id: int, friend_ids: Sequence[int]) -> None:
    wanted = set(friend_ids)
    await tx.all(_REMOVE_FRIENDS, _id=person_id)
    added = await tx.all(_ADD_FRIENDS, _id=person_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A person that is referred to does not exist.", ("friend_ids",))


async def _set_blocked(tx: Queries, person_id: int, blocked_ids: Sequence[int]) -> None:
    wanted = set(blocked_ids)
    await tx.all(_REMOVE_BLOCKED, _id=person_id)
    added = await tx.all(_ADD_BLOCKED, _id=person_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError(
            "A person that is referred to does not exist.", ("blocked_ids",)
        )


async def _set_groups(tx: Queries, person_id: int, group_ids: Sequence[UUID]) -> None:
    wanted = set(group_ids)
    await tx.all(_REMOVE_GROUPS, _id=person_id)
    added = await tx.all(_ADD_GROUPS, _id=person_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A circle that is referred to does not exist.", ("group_ids",))
