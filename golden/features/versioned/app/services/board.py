"""Boards: rules and queries."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, MissingReferenceError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.board import Board, BoardTagLink
from app.models.tag import Tag
from app.schemas.board import BoardCreate, BoardQuery, BoardRead, BoardUpdate
from app.schemas.page import OffsetPage

_TABLE = table_of(Board)
_COLUMNS = columns_of(_TABLE, BoardRead)
_THIS = col(Board.id) == bindparam("_id")
_CURRENT = at_version(col(Board.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Board).returning(col(Board.id))
_UPDATE: Executable = update(Board).where(_THIS, _CURRENT).returning(col(Board.id))
_VERSION = select(col(Board.version)).where(_THIS)
_DELETE: Executable = delete(Board).where(_THIS, _CURRENT).returning(col(Board.id))
_TAG_IDS_OF = (
    select(col(BoardTagLink.board_id), col(BoardTagLink.tag_id))
    .where(one_of(col(BoardTagLink.board_id), "_ids"))
    .order_by(col(BoardTagLink.tag_id))
)
_ADD_TAGS: Executable = (
    insert(BoardTagLink)
    .from_select(
        ["board_id", "tag_id"],
        select(col(Board.id), col(Tag.id))
        .join_from(Board, Tag, true())
        .where(col(Board.id) == bindparam("_id"), one_of(col(Tag.id), "_ids")),
    )
    .returning(col(BoardTagLink.tag_id))
)
_REMOVE_TAGS = delete(BoardTagLink).where(col(BoardTagLink.board_id) == bindparam("_id"))
_LISTING = Listing(
    Board,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class BoardService:
    """What can be done with boards."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BoardQuery) -> OffsetPage[BoardRead]:
        """Return a part of the boards."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, board_id: UUID) -> BoardRead:
        """Return a board."""
        row = await self.db.first(_GET, _id=board_id)
        if row is None:
            raise NotFoundError(f"There is no board {board_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: BoardCreate) -> BoardRead:
        """Create a board and return it."""
        values = data.model_dump(exclude={"tag_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_tags(tx, row[0], data.tag_ids)
            return await BoardService(tx).get(*row)

    async def update(
        self, board_id: UUID, data: BoardUpdate, *, versions: Collection[int] | None = None
    ) -> BoardRead:
        """Change the given fields of a board and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids"})
        if not data.model_fields_set:
            unchanged = await self.get(board_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=board_id, **expected(versions), **changes) is None:
                raise await _missed(tx, board_id)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, board_id, data.tag_ids)
            return await BoardService(tx).get(board_id)

    async def delete(self, board_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a board."""
        if await self.db.first(_DELETE, _id=board_id, **expected(versions)) is None:
            raise await _missed(self.db, board_id)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[BoardRead]:
        """Return the boards of the rows, with what belongs to them."""
        reads = [BoardRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for board_id, key in await self.db.all(_TAG_IDS_OF, _ids=list(by_key)):
            by_key[board_id].tag_ids.append(key)
        return reads


async def _set_tags(tx: Queries, board_id: UUID, tag_ids: Sequence[UUID]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=board_id)
    added = await tx.all(_ADD_TAGS, _id=board_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))


async def _missed(db: Queries, board_id: UUID) -> AppError:
    """Return why no board was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=board_id)
    if row is None:
        return NotFoundError(f"There is no board {board_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
