"""Choices: rules and queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, left_over
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.choice import Choice
from app.models.poll import Poll
from app.schemas.choice import ChoiceChange, ChoiceCreate, ChoiceQuery, ChoiceRead, ChoiceUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Choice)
_COLUMNS = columns_of(_TABLE, ChoiceRead)
_PARENT = select(col(Poll.id)).where(col(Poll.id) == bindparam("_poll_id"))
_BELOW = col(Choice.poll_id) == bindparam("_poll_id")
_THIS = and_(_BELOW, col(Choice.id) == bindparam("_choice_id"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Choice).returning(*_COLUMNS)
_UPDATE: Executable = update(Choice).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Choice).where(_THIS).returning(col(Choice.id))
_OF_POLLS = _SELECT.where(one_of(col(Choice.poll_id), "_ids")).order_by(col(Choice.id))
_KEYS_OF_POLLS = select(col(Choice.poll_id), col(Choice.id)).where(
    one_of(col(Choice.poll_id), "_ids")
)
_ADD: Executable = insert(Choice)
_CHANGE: Executable = update(Choice).where(col(Choice.id) == bindparam("_id"))
_REMOVE: Executable = delete(Choice).where(one_of(col(Choice.id), "_ids"))
_LISTING = Listing(
    Choice,
    _SELECT.where(_BELOW),
    sorts={
        "id": IntegerKey,
    },
)


class ChoiceService:
    """What can be done with choices."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, poll_id: UUID, query: ChoiceQuery) -> CursorPage[ChoiceRead]:
        """Return a page of choices."""
        rows, next_cursor = await _LISTING.page(self.db, query, _poll_id=poll_id)
        if not rows:
            await self._find_poll(poll_id)
        return CursorPage([ChoiceRead(*row) for row in rows], next_cursor)

    async def get(self, poll_id: UUID, choice_id: int) -> ChoiceRead:
        """Return a choice."""
        row = await self.db.first(_GET, _poll_id=poll_id, _choice_id=choice_id)
        if row is None:
            raise NotFoundError(f"There is no choice {choice_id}.")
        return ChoiceRead(*row)

    async def create(self, poll_id: UUID, data: ChoiceCreate) -> ChoiceRead:
        """Create a choice and return it."""
        await self._find_poll(poll_id)
        row = await self.db.one(_INSERT, poll_id=poll_id, **data.model_dump())
        return ChoiceRead(*row)

    async def update(self, poll_id: UUID, choice_id: int, data: ChoiceUpdate) -> ChoiceRead:
        """Change the given fields of a choice and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(poll_id, choice_id)
        row = await self.db.first(_UPDATE, _poll_id=poll_id, _choice_id=choice_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no choice {choice_id}.")
        return ChoiceRead(*row)

    async def delete(self, poll_id: UUID, choice_id: int) -> None:
        """Delete a choice."""
        if await self.db.first(_DELETE, _poll_id=poll_id, _choice_id=choice_id) is None:
            raise NotFoundError(f"There is no choice {choice_id}.")

    async def of_polls(self, keys: Sequence[UUID]) -> list[ChoiceRead]:
        """Return the choices of several polls."""
        rows = await self.db.all(_OF_POLLS, _ids=keys)
        return [ChoiceRead(*row) for row in rows]

    async def add_to_polls(self, parts: Sequence[tuple[UUID, ChoiceCreate]]) -> None:
        """Create choices, each in the poll whose key stands before it."""
        if not parts:
            return
        values = [{"poll_id": owner, **data.model_dump()} for owner, data in parts]
        await self.db.many(_ADD, values)

    async def replace_in_polls(
        self, lists: Mapping[UUID, Sequence[ChoiceChange | ChoiceCreate]]
    ) -> None:
        """Make each list the choices of its poll.

        What has a key is changed, what has none is created, what is not in the list is deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_POLLS, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        kept = [(owner, item) for owner, item in given if isinstance(item, ChoiceChange)]
        gone = left_over(stored, [(owner, item.id) for owner, item in kept], "choices")
        if gone:
            await self.db.all(_REMOVE, _ids=[key[-1] for key in gone])
        changes = [
            ({"_id": item.id}, item.model_dump(exclude_unset=True, exclude={"id"}))
            for _, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await self.add_to_polls(
            [(owner, item) for owner, item in given if isinstance(item, ChoiceCreate)]
        )

    async def _find_poll(self, poll_id: UUID) -> None:
        if await self.db.first(_PARENT, _poll_id=poll_id) is None:
            raise NotFoundError(f"There is no poll {poll_id}.")
