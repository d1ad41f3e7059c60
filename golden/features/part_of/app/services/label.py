"""Labels: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.label import Label
from app.schemas.label import LabelCreate, LabelQuery, LabelRead, LabelUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Label)
_COLUMNS = columns_of(_TABLE, LabelRead)
_THIS = col(Label.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Label).returning(*_COLUMNS)
_UPDATE: Executable = update(Label).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Label).where(_THIS).returning(col(Label.id))
_LISTING = Listing(
    Label,
    _SELECT,
    sorts={
        "id": UUID,
        "word": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class LabelService:
    """What can be done with labels."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LabelQuery) -> CursorPage[LabelRead]:
        """Return a page of labels."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LabelRead(*row) for row in rows], next_cursor)

    async def get(self, label_id: UUID) -> LabelRead:
        """Return a label."""
        row = await self.db.first(_GET, _id=label_id)
        if row is None:
            raise NotFoundError(f"There is no label {label_id}.")
        return LabelRead(*row)

    async def create(self, data: LabelCreate) -> LabelRead:
        """Create a label and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return LabelRead(*row)

    async def update(self, label_id: UUID, data: LabelUpdate) -> LabelRead:
        """Change the given fields of a label and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(label_id)
        row = await self.db.first(_UPDATE, _id=label_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no label {label_id}.")
        return LabelRead(*row)

    async def delete(self, label_id: UUID) -> None:
        """Delete a label."""
        if await self.db.first(_DELETE, _id=label_id) is None:
            raise NotFoundError(f"There is no label {label_id}.")
