"""People: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.person import Person
from app.schemas.page import CursorPage
from app.schemas.person import PersonCreate, PersonQuery, PersonRead, PersonUpdate

_TABLE = table_of(Person)
_COLUMNS = columns_of(_TABLE, PersonRead)
_THIS = col(Person.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Person).returning(*_COLUMNS)
_UPDATE: Executable = update(Person).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Person).where(_THIS).returning(col(Person.id))
_LISTING = Listing(
    Person,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class PersonService:
    """What can be done with people."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PersonQuery) -> CursorPage[PersonRead]:
        """Return a page of people."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([PersonRead(*row) for row in rows], next_cursor)

    async def get(self, person_id: UUID) -> PersonRead:
        """Return a person."""
        row = await self.db.first(_GET, _id=person_id)
        if row is None:
            raise NotFoundError(f"There is no person {person_id}.")
        return PersonRead(*row)

    async def create(self, data: PersonCreate) -> PersonRead:
        """Create a person and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return PersonRead(*row)

    async def update(self, person_id: UUID, data: PersonUpdate) -> PersonRead:
        """Change the given fields of a person and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(person_id)
        row = await self.db.first(_UPDATE, _id=person_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no person {person_id}.")
        return PersonRead(*row)

    async def delete(self, person_id: UUID) -> None:
        """Delete a person."""
        if await self.db.first(_DELETE, _id=person_id) is None:
            raise NotFoundError(f"There is no person {person_id}.")
