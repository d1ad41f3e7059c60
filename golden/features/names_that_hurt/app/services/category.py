"""Categories: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.category import Category
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead, CategoryUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Category)
_COLUMNS = columns_of(_TABLE, CategoryRead)
_THIS = col(Category.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Category).returning(*_COLUMNS)
_UPDATE: Executable = update(Category).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Category).where(_THIS).returning(col(Category.id))
_LISTING = Listing(
    Category,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CategoryService:
    """What can be done with categories."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CategoryQuery) -> CursorPage[CategoryRead]:
        """Return a page of categories."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CategoryRead(*row) for row in rows], next_cursor)

    async def get(self, category_id: UUID) -> CategoryRead:
        """Return a category."""
        row = await self.db.first(_GET, _id=category_id)
        if row is None:
            raise NotFoundError(f"There is no category {category_id}.")
        return CategoryRead(*row)

    async def create(self, data: CategoryCreate) -> CategoryRead:
        """Create a category and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CategoryRead(*row)

    async def update(self, category_id: UUID, data: CategoryUpdate) -> CategoryRead:
        """Change the given fields of a category and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(category_id)
        row = await self.db.first(_UPDATE, _id=category_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no category {category_id}.")
        return CategoryRead(*row)

    async def delete(self, category_id: UUID) -> None:
        """Delete a category."""
        if await self.db.first(_DELETE, _id=category_id) is None:
            raise NotFoundError(f"There is no category {category_id}.")
