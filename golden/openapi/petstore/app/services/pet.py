"""Pets: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.pet import Pet
from app.schemas.page import CursorPage
from app.schemas.pet import PetCreate, PetQuery, PetRead, PetUpdate
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Pet)
_COLUMNS = columns_of(_TABLE, PetRead)
_THIS = col(Pet.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Pet).returning(*_COLUMNS)
_UPDATE: Executable = update(Pet).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Pet).where(_THIS).returning(col(Pet.id))
_LISTING = Listing(
    Pet,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
)


class PetService:
    """What can be done with pets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PetQuery) -> CursorPage[PetRead]:
        """Return a page of pets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([PetRead(*row) for row in rows], next_cursor)

    async def get(self, pet_id: int) -> PetRead:
        """Return a pet."""
        row = await self.db.first(_GET, _id=pet_id)
        if row is None:
            raise NotFoundError(f"There is no pet {pet_id}.")
        return PetRead(*row)

    async def create(self, data: PetCreate) -> PetRead:
        """Create a pet and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return PetRead(*row)

    async def update(self, pet_id: int, data: PetUpdate) -> PetRead:
        """Change the given fields of a pet and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(pet_id)
        row = await self.db.first(_UPDATE, _id=pet_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no pet {pet_id}.")
        return PetRead(*row)

    async def delete(self, pet_id: int) -> None:
        """Delete a pet."""
        if await self.db.first(_DELETE, _id=pet_id) is None:
            raise NotFoundError(f"There is no pet {pet_id}.")
