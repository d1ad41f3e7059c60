"""Specimens: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.specimen import Specimen
from app.schemas.page import CursorPage
from app.schemas.specimen import (
    SpecimenCreate,
    SpecimenFractionFilter,
    SpecimenPriceFilter,
    SpecimenQuery,
    SpecimenRead,
    SpecimenUpdate,
    SpecimenWholeFilter,
    SpecimenWideFilter,
)
from app.schemas.types import (
    BigIntegerParameter,
    Date,
    IntegerParameter,
    NumberParameter,
    Timestamp,
)
from app.services.passwords import hash_password

_TABLE = table_of(Specimen)
_COLUMNS = columns_of(_TABLE, SpecimenRead)
_THIS = col(Specimen.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Specimen).returning(*_COLUMNS)
_UPDATE: Executable = update(Specimen).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Specimen).where(_THIS).returning(col(Specimen.id))
_LISTING = Listing(
    Specimen,
    _SELECT,
    sorts={
        "id": UUID,
        "count": IntegerParameter,
        "total": BigIntegerParameter,
        "ratio": NumberParameter,
        "price": SpecimenPriceFilter,
        "wide": SpecimenWideFilter,
        "whole": SpecimenWholeFilter,
        "fraction": SpecimenFractionFilter,
        "born_on": Date,
        "seen_at": Timestamp,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class SpecimenService:
    """What can be done with specimens."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SpecimenQuery) -> CursorPage[SpecimenRead]:
        """Return a page of specimens."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SpecimenRead(*row) for row in rows], next_cursor)

    async def get(self, specimen_id: UUID) -> SpecimenRead:
        """Return a specimen."""
        row = await self.db.first(_GET, _id=specimen_id)
        if row is None:
            raise NotFoundError(f"There is no specimen {specimen_id}.")
        return SpecimenRead(*row)

    async def create(self, data: SpecimenCreate) -> SpecimenRead:
        """Create a specimen and return it."""
        values = data.model_dump()
        if values.get("secret") is not None:
            values["secret"] = await hash_password(values["secret"])
        row = await self.db.one(_INSERT, **values)
        return SpecimenRead(*row)

    async def update(self, specimen_id: UUID, data: SpecimenUpdate) -> SpecimenRead:
        """Change the given fields of a specimen and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("secret") is not None:
            changes["secret"] = await hash_password(changes["secret"])
        if not changes:
            return await self.get(specimen_id)
        row = await self.db.first(_UPDATE, _id=specimen_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no specimen {specimen_id}.")
        return SpecimenRead(*row)

    async def delete(self, specimen_id: UUID) -> None:
        """Delete a specimen."""
        if await self.db.first(_DELETE, _id=specimen_id) is None:
            raise NotFoundError(f"There is no specimen {specimen_id}.")
