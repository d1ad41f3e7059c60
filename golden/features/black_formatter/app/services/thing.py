"""Things: rules and queries."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.tag import Tag
from app.models.thing import Thing, ThingTagLink
from app.schemas.embedded import TagSummary, ThingSummary
from app.schemas.page import CursorPage
from app.schemas.thing import ThingCreate, ThingPriceFilter, ThingQuery, ThingRead, ThingUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Thing)
_COLUMNS = columns_of(_TABLE, ThingRead)
_PARENT_TABLE = table_of(Thing).alias("parent")
_PARENT_COLUMNS = columns_of(_PARENT_TABLE, ThingSummary)
_THIS = col(Thing.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_PARENT_COLUMNS).select_from(
    _TABLE.outerjoin(_PARENT_TABLE, _TABLE.c.parent_id == _PARENT_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Thing).returning(col(Thing.id))
_UPDATE: Executable = update(Thing).where(_THIS).returning(col(Thing.id))
_LOCK = select(col(Thing.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Thing).where(_THIS).returning(col(Thing.id))
_TAGS_OF = (
    select(col(ThingTagLink.thing_id), *columns_of(table_of(Tag), TagSummary))
    .join_from(ThingTagLink, Tag, col(ThingTagLink.tag_id) == col(Tag.id))
    .where(one_of(col(ThingTagLink.thing_id), "_ids"))
    .order_by(col(Tag.id))
)
_ADD_TAGS: Executable = (
    insert(ThingTagLink)
    .from_select(
        ["thing_id", "tag_id"],
        select(col(Thing.id), col(Tag.id))
        .join_from(Thing, Tag, true())
        .where(col(Thing.id) == bindparam("_id"), one_of(col(Tag.id), "_ids")),
    )
    .returning(col(ThingTagLink.tag_id))
)
_REMOVE_TAGS = delete(ThingTagLink).where(col(ThingTagLink.thing_id) == bindparam("_id"))
_LISTING = Listing(
    Thing,
    _SELECT,
    sorts={
        "id": UUID,
        "name": Text,
        "price": ThingPriceFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ThingService:
    """What can be done with things."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ThingQuery) -> CursorPage[ThingRead]:
        """Return a page of things."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, thing_id: UUID) -> ThingRead:
        """Return a thing."""
        row = await self.db.first(_GET, _id=thing_id)
        if row is None:
            raise NotFoundError(f"There is no thing {thing_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: ThingCreate) -> ThingRead:
        """Create a thing and return it."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_tags(tx, row[0], data.tag_ids)
            return await ThingService(tx).get(*row)

    async def update(self, thing_id: UUID, data: ThingUpdate) -> ThingRead:
        """Change the given fields of a thing and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=thing_id) is None:
                raise NotFoundError(f"There is no thing {thing_id}.")
            if changes:
                await tx.one(_UPDATE, _id=thing_id, **changes)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, thing_id, data.tag_ids)
            return await ThingService(tx).get(thing_id)

    async def delete(self, thing_id: UUID) -> None:
        """Delete a thing."""
        if await self.db.first(_DELETE, _id=thing_id) is None:
            raise NotFoundError(f"There is no thing {thing_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ThingRead]:
        """Return the things of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for thing_id, *values in await self.db.all(_TAGS_OF, _ids=list(by_key)):
            by_key[thing_id].tags.append(TagSummary(*values))
            by_key[thing_id].tag_ids.append(values[0])
        return reads


def _read(row: AnyRow) -> ThingRead:
    """Return the thing of a row, with the objects that stand beside it."""
    own, parent = split(row, _COLUMNS, _PARENT_COLUMNS)
    values: list[Any] = [
        *own,
        optional(ThingSummary, parent),
    ]
    return ThingRead(*values)


async def _set_tags(tx: Queries, thing_id: UUID, tag_ids: Sequence[UUID]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=thing_id)
    added = await tx.all(_ADD_TAGS, _id=thing_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))
