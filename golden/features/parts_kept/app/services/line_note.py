"""Line notes: rules and queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, exists, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, left_over
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.line_note import LineNote
from app.models.order import Order
from app.models.order_line import OrderLine
from app.schemas.line_note import (
    LineNoteChange,
    LineNoteCreate,
    LineNoteQuery,
    LineNoteRead,
    LineNoteUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import Date, Timestamp

_TABLE = table_of(LineNote)
_COLUMNS = columns_of(_TABLE, LineNoteRead)
_PARENT = select(col(OrderLine.id)).where(
    col(OrderLine.id) == bindparam("_order_line_id"),
    col(OrderLine.order_id) == bindparam("_order_id"),
    exists()
    .where(col(Order.id) == col(OrderLine.order_id), col(Order.deleted_at).is_(None))
    .correlate(OrderLine),
)
_BELOW = and_(
    col(LineNote.line_id) == bindparam("_order_line_id"),
    exists()
    .where(
        col(OrderLine.id) == col(LineNote.line_id),
        col(OrderLine.order_id) == bindparam("_order_id"),
        exists()
        .where(col(Order.id) == col(OrderLine.order_id), col(Order.deleted_at).is_(None))
        .correlate(OrderLine),
    )
    .correlate(LineNote),
)
_THIS = and_(_BELOW, col(LineNote.id) == bindparam("_line_note_id"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(LineNote).returning(*_COLUMNS)
_UPDATE: Executable = update(LineNote).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(LineNote).where(_THIS).returning(col(LineNote.id))
_OF_ORDER_LINES = _SELECT.where(one_of(col(LineNote.line_id), "_ids")).order_by(col(LineNote.id))
_KEYS_OF_ORDER_LINES = select(col(LineNote.line_id), col(LineNote.id)).where(
    one_of(col(LineNote.line_id), "_ids")
)
_ADD: Executable = insert(LineNote)
_CHANGE: Executable = update(LineNote).where(col(LineNote.id) == bindparam("_id"))
_REMOVE: Executable = delete(LineNote).where(one_of(col(LineNote.id), "_ids"))
_TOUCH: Executable = (
    update(Order)
    .where(col(Order.id) == bindparam("_order_id"), col(Order.deleted_at).is_(None))
    .returning(col(Order.id))
)
_LISTING = Listing(
    LineNote,
    _SELECT.where(_BELOW),
    sorts={
        "id": UUID,
        "written_on": Date,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class LineNoteService:
    """What can be done with line notes."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(
        self, order_id: UUID, order_line_id: UUID, query: LineNoteQuery
    ) -> CursorPage[LineNoteRead]:
        """Return a page of line notes."""
        rows, next_cursor = await _LISTING.page(
            self.db, query, _order_id=order_id, _order_line_id=order_line_id
        )
        if not rows:
            await self._find_order_line(order_id, order_line_id)
        return CursorPage([LineNoteRead(*row) for row in rows], next_cursor)

    async def get(self, order_id: UUID, order_line_id: UUID, line_note_id: UUID) -> LineNoteRead:
        """Return a line note."""
        row = await self.db.first(
            _GET, _order_id=order_id, _order_line_id=order_line_id, _line_note_id=line_note_id
        )
        if row is None:
            raise NotFoundError(f"There is no line note {line_note_id}.")
        return LineNoteRead(*row)

    async def create(
        self, order_id: UUID, order_line_id: UUID, data: LineNoteCreate
    ) -> LineNoteRead:
        """Create a line note and return it."""
        await self._find_order_line(order_id, order_line_id)
        values = data.model_dump()
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            row = await tx.one(_INSERT, line_id=order_line_id, **values)
        return LineNoteRead(*row)

    async def update(
        self, order_id: UUID, order_line_id: UUID, line_note_id: UUID, data: LineNoteUpdate
    ) -> LineNoteRead:
        """Change the given fields of a line note and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(order_id, order_line_id, line_note_id)
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            row = await tx.first(
                _UPDATE,
                _order_id=order_id,
                _order_line_id=order_line_id,
                _line_note_id=line_note_id,
                **changes,
            )
            if row is None:
                raise NotFoundError(f"There is no line note {line_note_id}.")
        return LineNoteRead(*row)

    async def delete(self, order_id: UUID, order_line_id: UUID, line_note_id: UUID) -> None:
        """Delete a line note."""
        async with self.db.transaction() as tx:
            await _touch_order(tx, order_id)
            if (
                await tx.first(
                    _DELETE,
                    _order_id=order_id,
                    _order_line_id=order_line_id,
                    _line_note_id=line_note_id,
                )
                is None
            ):
                raise NotFoundError(f"There is no line note {line_note_id}.")

    async def of_order_lines(self, keys: Sequence[UUID]) -> list[LineNoteRead]:
        """Return the line notes of several order lines."""
        rows = await self.db.all(_OF_ORDER_LINES, _ids=keys)
        return [LineNoteRead(*row) for row in rows]

    async def add_to_order_lines(self, parts: Sequence[tuple[UUID, LineNoteCreate]]) -> None:
        """Create line notes, each in the order line whose key stands before it."""
        if not parts:
            return
        values = [{"line_id": owner, **data.model_dump()} for owner, data in parts]
        await self.db.many(_ADD, values)

    async def replace_in_order_lines(
        self, lists: Mapping[UUID, Sequence[LineNoteChange | LineNoteCreate]]
    ) -> None:
        """Make each list the line notes of its order line.

        What has a key is changed, what has none is created, what is not in the list is deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_ORDER_LINES, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        kept = [(owner, item) for owner, item in given if isinstance(item, LineNoteChange)]
        gone = left_over(stored, [(owner, item.id) for owner, item in kept], "notes")
        if gone:
            await self.db.all(_REMOVE, _ids=[key[-1] for key in gone])
        changes = [
            ({"_id": item.id}, item.model_dump(exclude_unset=True, exclude={"id"}))
            for _, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await self.add_to_order_lines(
            [(owner, item) for owner, item in given if isinstance(item, LineNoteCreate)]
        )

    async def _find_order_line(self, order_id: UUID, order_line_id: UUID) -> None:
        if await self.db.first(_PARENT, _order_id=order_id, _order_line_id=order_line_id) is None:
            raise NotFoundError(f"There is no order line {order_line_id}.")


async def _touch_order(tx: Queries, order_id: UUID) -> None:
    """Count up the version of the order, which covers its parts."""
    if await tx.first(_TOUCH, _order_id=order_id) is None:
        raise NotFoundError(f"There is no order {order_id}.")
