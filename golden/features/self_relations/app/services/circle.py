"""Circles: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.circle import Circle
from app.models.person import Person, PersonGroupLink
from app.schemas.circle import CircleCreate, CircleQuery, CircleRead, CircleUpdate
from app.schemas.embedded import PersonSummary
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Circle)
_COLUMNS = columns_of(_TABLE, CircleRead)
_THIS = col(Circle.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Circle).returning(col(Circle.id))
_DELETE: Executable = delete(Circle).where(_THIS).returning(col(Circle.id))
_PEOPLE_OF = (
    select(col(PersonGroupLink.circle_id), *columns_of(table_of(Person), PersonSummary))
    .join_from(PersonGroupLink, Person, col(PersonGroupLink.person_id) == col(Person.id))
    .where(one_of(col(PersonGroupLink.circle_id), "_ids"))
    .order_by(col(Person.id))
)
_LISTING = Listing(
    Circle,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CircleService:
    """What can be done with circles."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CircleQuery) -> CursorPage[CircleRead]:
        """Return a page of circles."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, circle_id: UUID) -> CircleRead:
        """Return a circle."""
        row = await self.db.first(_GET, _id=circle_id)
        if row is None:
            raise NotFoundError(f"There is no circle {circle_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: CircleCreate) -> CircleRead:
        """Create a circle and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await CircleService(tx).get(*row)

    async def update(self, circle_id: UUID, _data: CircleUpdate) -> CircleRead:
        """Return a circle, of which nothing can change."""
        return await self.get(circle_id)

    async def delete(self, circle_id: UUID) -> None:
        """Delete a circle."""
        if await self.db.first(_DELETE, _id=circle_id) is None:
            raise NotFoundError(f"There is no circle {circle_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[CircleRead]:
        """Return the circles of the rows, with what belongs to them."""
        reads = [CircleRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for circle_id, *values in await self.db.all(_PEOPLE_OF, _ids=list(by_key)):
            by_key[circle_id].people.append(PersonSummary(*values))
        return reads
