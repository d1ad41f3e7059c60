"""Pairs: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.pair import Pair
from app.schemas.page import CursorPage
from app.schemas.pair import PairCreate, PairQuery, PairRead, PairUpdate
from app.schemas.types import IntegerParameter, NumberParameter, Text

_TABLE = table_of(Pair)
_COLUMNS = columns_of(_TABLE, PairRead)
_THIS = and_(col(Pair.left) == bindparam("_left"), col(Pair.right) == bindparam("_right"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Pair).returning(*_COLUMNS)
_UPDATE: Executable = update(Pair).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Pair).where(_THIS).returning(col(Pair.left), col(Pair.right))
_LISTING = Listing(
    Pair,
    _SELECT,
    sorts={
        "left": IntegerParameter,
        "right": Text,
        "weight": NumberParameter,
    },
    order=["weight", "-right"],
)


class PairService:
    """What can be done with pairs."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PairQuery) -> CursorPage[PairRead]:
        """Return a page of pairs."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([PairRead(*row) for row in rows], next_cursor)

    async def get(self, left: int, right: str) -> PairRead:
        """Return a pair."""
        row = await self.db.first(_GET, _left=left, _right=right)
        if row is None:
            raise NotFoundError(f"There is no pair {left}, {right}.")
        return PairRead(*row)

    async def create(self, data: PairCreate) -> PairRead:
        """Create a pair and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return PairRead(*row)

    async def update(self, left: int, right: str, data: PairUpdate) -> PairRead:
        """Change the given fields of a pair and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(left, right)
        row = await self.db.first(_UPDATE, _left=left, _right=right, **changes)
        if row is None:
            raise NotFoundError(f"There is no pair {left}, {right}.")
        return PairRead(*row)

    async def delete(self, left: int, right: str) -> None:
        """Delete a pair."""
        if await self.db.first(_DELETE, _left=left, _right=right) is None:
            raise NotFoundError(f"There is no pair {left}, {right}.")
