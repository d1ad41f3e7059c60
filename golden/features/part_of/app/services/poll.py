"""Polls: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.poll import Poll
from app.schemas.page import CursorPage
from app.schemas.poll import PollCreate, PollQuery, PollRead, PollUpdate
from app.schemas.types import Timestamp
from app.services.choice import ChoiceService

_TABLE = table_of(Poll)
_COLUMNS = columns_of(_TABLE, PollRead)
_THIS = col(Poll.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Poll).returning(col(Poll.id))
_UPDATE: Executable = update(Poll).where(_THIS).returning(col(Poll.id))
_LOCK = select(col(Poll.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Poll).where(_THIS).returning(col(Poll.id))
_LISTING = Listing(
    Poll,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class PollService:
    """What can be done with polls."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PollQuery) -> CursorPage[PollRead]:
        """Return a page of polls."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, poll_id: UUID) -> PollRead:
        """Return a poll."""
        row = await self.db.first(_GET, _id=poll_id)
        if row is None:
            raise NotFoundError(f"There is no poll {poll_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: PollCreate) -> PollRead:
        """Create a poll and return it."""
        values = data.model_dump(exclude={"choices"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await ChoiceService(tx).add_to_polls([(row[0], item) for item in data.choices])
            return await PollService(tx).get(*row)

    async def update(self, poll_id: UUID, data: PollUpdate) -> PollRead:
        """Change the given fields of a poll and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"choices"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=poll_id) is None:
                raise NotFoundError(f"There is no poll {poll_id}.")
            if changes:
                await tx.one(_UPDATE, _id=poll_id, **changes)
            if "choices" in data.model_fields_set:
                await ChoiceService(tx).replace_in_polls({poll_id: data.choices})
            return await PollService(tx).get(poll_id)

    async def delete(self, poll_id: UUID) -> None:
        """Delete a poll."""
        if await self.db.first(_DELETE, _id=poll_id) is None:
            raise NotFoundError(f"There is no poll {poll_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[PollRead]:
        """Return the polls of the rows, with what belongs to them."""
        reads = [PollRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for choice in await ChoiceService(self.db).of_polls(list(by_key)):
            by_key[choice.poll_id].choices.append(choice)
        return reads
