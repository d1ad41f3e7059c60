"""Classes: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.class_ import Class
from app.schemas.class_ import ClassCreate, ClassQuery, ClassRead, ClassUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Class)
_COLUMNS = columns_of(_TABLE, ClassRead)
_THIS = col(Class.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Class).returning(*_COLUMNS)
_UPDATE: Executable = update(Class).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Class).where(_THIS).returning(col(Class.id))
_LISTING = Listing(
    Class,
    _SELECT,
    sorts={
        "id": UUID,
        "def": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ClassService:
    """What can be done with classes."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ClassQuery) -> CursorPage[ClassRead]:
        """Return a page of classes."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ClassRead(*row) for row in rows], next_cursor)

    async def get(self, class_id: UUID) -> ClassRead:
        """Return a class."""
        row = await self.db.first(_GET, _id=class_id)
        if row is None:
            raise NotFoundError(f"There is no class {class_id}.")
        return ClassRead(*row)

    async def create(self, data: ClassCreate) -> ClassRead:
        """Create a class and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ClassRead(*row)

    async def update(self, class_id: UUID, data: ClassUpdate) -> ClassRead:
        """Change the given fields of a class and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(class_id)
        row = await self.db.first(_UPDATE, _id=class_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no class {class_id}.")
        return ClassRead(*row)

    async def delete(self, class_id: UUID) -> None:
        """Delete a class."""
        if await self.db.first(_DELETE, _id=class_id) is None:
            raise NotFoundError(f"There is no class {class_id}.")
