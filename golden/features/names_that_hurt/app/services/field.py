"""Fields: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.field import FieldModel
from app.schemas.field import FieldCreate, FieldQuery, FieldRead, FieldUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, NumberParameter, Timestamp

_TABLE = table_of(FieldModel)
_COLUMNS = columns_of(_TABLE, FieldRead)
_THIS = col(FieldModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(FieldModel).returning(*_COLUMNS)
_UPDATE: Executable = update(FieldModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(FieldModel).where(_THIS).returning(col(FieldModel.id))
_LISTING = Listing(
    FieldModel,
    _SELECT,
    sorts={
        "id": UUID,
        "str": IntegerParameter,
        "bool": NumberParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class FieldService:
    """What can be done with fields."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: FieldQuery) -> CursorPage[FieldRead]:
        """Return a page of fields."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([FieldRead(*row) for row in rows], next_cursor)

    async def get(self, field_id: UUID) -> FieldRead:
        """Return a field."""
        row = await self.db.first(_GET, _id=field_id)
        if row is None:
            raise NotFoundError(f"There is no field {field_id}.")
        return FieldRead(*row)

    async def create(self, data: FieldCreate) -> FieldRead:
        """Create a field and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return FieldRead(*row)

    async def update(self, field_id: UUID, data: FieldUpdate) -> FieldRead:
        """Change the given fields of a field and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(field_id)
        row = await self.db.first(_UPDATE, _id=field_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no field {field_id}.")
        return FieldRead(*row)

    async def delete(self, field_id: UUID) -> None:
        """Delete a field."""
        if await self.db.first(_DELETE, _id=field_id) is None:
            raise NotFoundError(f"There is no field {field_id}.")
