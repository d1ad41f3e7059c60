"""People: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.person import Person, PersonFriendLink
from app.schemas.page import CursorPage
from app.schemas.person import PersonCreate, PersonQuery, PersonRead, PersonUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Person)
_COLUMNS = columns_of(_TABLE, PersonRead)
_THIS = col(Person.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Person).returning(col(Person.id))
_UPDATE: Executable = update(Person).where(_THIS).returning(col(Person.id))
_LOCK = select(col(Person.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Person).where(_THIS).returning(col(Person.id))
_FRIEND_IDS_OF = (
    select(col(PersonFriendLink.person_id), col(PersonFriendLink.friend_id))
    .where(one_of(col(PersonFriendLink.person_id), "_ids"))
    .order_by(col(PersonFriendLink.friend_id))
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
_LISTING = Listing(
    Person,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class PersonService:
    """What can be done with people."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PersonQuery) -> CursorPage[PersonRead]:
        """Return a page of people."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, person_id: UUID) -> PersonRead:
        """Return a person."""
        row = await self.db.first(_GET, _id=person_id)
        if row is None:
            raise NotFoundError(f"There is no person {person_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: PersonCreate) -> PersonRead:
        """Create a person and return it."""
        values = data.model_dump(exclude={"friend_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_friends(tx, row[0], data.friend_ids)
            return await PersonService(tx).get(*row)

    async def update(self, person_id: UUID, data: PersonUpdate) -> PersonRead:
        """Change the given fields of a person and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"friend_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=person_id) is None:
                raise NotFoundError(f"There is no person {person_id}.")
            if changes:
                await tx.one(_UPDATE, _id=person_id, **changes)
            if "friend_ids" in data.model_fields_set:
                await _set_friends(tx, person_id, data.friend_ids)
            return await PersonService(tx).get(person_id)

    async def delete(self, person_id: UUID) -> None:
        """Delete a person."""
        if await self.db.first(_DELETE, _id=person_id) is None:
            raise NotFoundError(f"There is no person {person_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[PersonRead]:
        """Return the people of the rows, with what belongs to them."""
        reads = [PersonRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for person_id, key in await self.db.all(_FRIEND_IDS_OF, _ids=list(by_key)):
            by_key[person_id].friend_ids.append(key)
        return reads


async def _set_friends(tx: Queries, person_id: UUID, friend_ids: Sequence[UUID]) -> None:
    wanted = set(friend_ids)
    await tx.all(_REMOVE_FRIENDS, _id=person_id)
    added = await tx.all(_ADD_FRIENDS, _id=person_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A person that is referred to does not exist.", ("friend_ids",))
