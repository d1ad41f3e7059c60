"""Useses: rules and queries."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_date import ByDate
from app.models.by_text import ByText
from app.models.uses import Uses, UsesDayLink, UsesWordLink
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp
from app.schemas.uses import UsesCreate, UsesQuery, UsesRead, UsesUpdate

_TABLE = table_of(Uses)
_COLUMNS = columns_of(_TABLE, UsesRead)
_THIS = col(Uses.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Uses).returning(col(Uses.id))
_UPDATE: Executable = update(Uses).where(_THIS).returning(col(Uses.id))
_LOCK = select(col(Uses.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Uses).where(_THIS).returning(col(Uses.id))
_WORD_IDS_OF = (
    select(col(UsesWordLink.uses_id), col(UsesWordLink.by_text_word))
    .where(one_of(col(UsesWordLink.uses_id), "_ids"))
    .order_by(col(UsesWordLink.by_text_word))
)
_DAY_IDS_OF = (
    select(col(UsesDayLink.uses_id), col(UsesDayLink.by_date_day))
    .where(one_of(col(UsesDayLink.uses_id), "_ids"))
    .order_by(col(UsesDayLink.by_date_day))
)
_ADD_WORDS: Executable = (
    insert(UsesWordLink)
    .from_select(
        ["uses_id", "by_text_word"],
        select(col(Uses.id), col(ByText.word))
        .join_from(Uses, ByText, true())
        .where(col(Uses.id) == bindparam("_id"), one_of(col(ByText.word), "_ids")),
    )
    .returning(col(UsesWordLink.by_text_word))
)
_REMOVE_WORDS = delete(UsesWordLink).where(col(UsesWordLink.uses_id) == bindparam("_id"))
_ADD_DAYS: Executable = (
    insert(UsesDayLink)
    .from_select(
        ["uses_id", "by_date_day"],
        select(col(Uses.id), col(ByDate.day))
        .join_from(Uses, ByDate, true())
        .where(col(Uses.id) == bindparam("_id"), one_of(col(ByDate.day), "_ids")),
    )
    .returning(col(UsesDayLink.by_date_day))
)
_REMOVE_DAYS = delete(UsesDayLink).where(col(UsesDayLink.uses_id) == bindparam("_id"))
_LISTING = Listing(
    Uses,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class UsesService:
    """What can be done with useses."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: UsesQuery) -> CursorPage[UsesRead]:
        """Return a page of useses."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, uses_id: UUID) -> UsesRead:
        """Return a uses."""
        row = await self.db.first(_GET, _id=uses_id)
        if row is None:
            raise NotFoundError(f"There is no uses {uses_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: UsesCreate) -> UsesRead:
        """Create a uses and return it."""
        values = data.model_dump(exclude={"word_ids", "day_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_words(tx, row[0], data.word_ids)
            await _set_days(tx, row[0], data.day_ids)
            return await UsesService(tx).get(*row)

    async def update(self, uses_id: UUID, data: UsesUpdate) -> UsesRead:
        """Change the given fields of a uses and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"word_ids", "day_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=uses_id) is None:
                raise NotFoundError(f"There is no uses {uses_id}.")
            if changes:
                await tx.one(_UPDATE, _id=uses_id, **changes)
            if "word_ids" in data.model_fields_set:
                await _set_words(tx, uses_id, data.word_ids)
            if "day_ids" in data.model_fields_set:
                await _set_days(tx, uses_id, data.day_ids)
            return await UsesService(tx).get(uses_id)

    async def delete(self, uses_id: UUID) -> None:
        """Delete a uses."""
        if await self.db.first(_DELETE, _id=uses_id) is None:
            raise NotFoundError(f"There is no uses {uses_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[UsesRead]:
        """Return the useses of the rows, with what belongs to them."""
        reads = [UsesRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for uses_id, key in await self.db.all(_WORD_IDS_OF, _ids=list(by_key)):
            by_key[uses_id].word_ids.append(key)
        for uses_id, key in await self.db.all(_DAY_IDS_OF, _ids=list(by_key)):
            by_key[uses_id].day_ids.append(key)
        return reads


async def _set_words(tx: Queries, uses_id: UUID, word_ids: Sequence[str]) -> None:
    wanted = set(word_ids)
    await tx.all(_REMOVE_WORDS, _id=uses_id)
    added = await tx.all(_ADD_WORDS, _id=uses_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A by text that is referred to does not exist.", ("word_ids",))


async def _set_days(tx: Queries, uses_id: UUID, day_ids: Sequence[date]) -> None:
    wanted = set(day_ids)
    await tx.all(_REMOVE_DAYS, _id=uses_id)
    added = await tx.all(_ADD_DAYS, _id=uses_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A by date that is referred to does not exist.", ("day_ids",))
