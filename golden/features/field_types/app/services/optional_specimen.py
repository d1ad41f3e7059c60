"""Optional specimens: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.optional_specimen import OptionalSpecimen
from app.schemas.optional_specimen import (
    OptionalSpecimenCreate,
    OptionalSpecimenQuery,
    OptionalSpecimenRead,
    OptionalSpecimenUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp
from app.services.passwords import hash_password

_TABLE = table_of(OptionalSpecimen)
_COLUMNS = columns_of(_TABLE, OptionalSpecimenRead)
_THIS = col(OptionalSpecimen.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(OptionalSpecimen).returning(*_COLUMNS)
_UPDATE: Executable = update(OptionalSpecimen).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(OptionalSpecimen).where(_THIS).returning(col(OptionalSpecimen.id))
_LISTING = Listing(
    OptionalSpecimen,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class OptionalSpecimenService:
    """What can be done with optional specimens."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: OptionalSpecimenQuery) -> CursorPage[OptionalSpecimenRead]:
        """Return a page of optional specimens."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([OptionalSpecimenRead(*row) for row in rows], next_cursor)

    async def get(self, optional_specimen_id: UUID) -> OptionalSpecimenRead:
        """Return an optional specimen."""
        row = await self.db.first(_GET, _id=optional_specimen_id)
        if row is None:
            raise NotFoundError(f"There is no optional specimen {optional_specimen_id}.")
        return OptionalSpecimenRead(*row)

    async def create(self, data: OptionalSpecimenCreate) -> OptionalSpecimenRead:
        """Create an optional specimen and return it."""
        values = data.model_dump()
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        row = await self.db.one(_INSERT, **values)
        return OptionalSpecimenRead(*row)

    async def update(
        self, optional_specimen_id: UUID, data: OptionalSpecimenUpdate
    ) -> OptionalSpecimenRead:
        """Change the given fields of an optional specimen and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("secret") is not None:
            changes["secret"] = await hash_password(changes["secret"])
        if not changes:
            return await self.get(optional_specimen_id)
        row = await self.db.first(_UPDATE, _id=optional_specimen_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no optional specimen {optional_specimen_id}.")
        return OptionalSpecimenRead(*row)

    async def delete(self, optional_specimen_id: UUID) -> None:
        """Delete an optional specimen."""
        if await self.db.first(_DELETE, _id=optional_specimen_id) is None:
            raise NotFoundError(f"There is no optional specimen {optional_specimen_id}.")
