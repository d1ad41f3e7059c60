"""Categories: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import check_references, delete_referring, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.category import Category
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead, CategoryUpdate
from app.schemas.embedded import CategorySummary
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Category)
_COLUMNS = columns_of(_TABLE, CategoryRead)
_THIS = and_(col(Category.id) == bindparam("_id"), col(Category.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Category).returning(col(Category.id))
_UPDATE: Executable = update(Category).where(_THIS).returning(col(Category.id))
_DELETE: Executable = update(Category).where(_THIS).returning(col(Category.id))
_DELETED = (
    select(col(Category.deleted_at))
    .where(col(Category.id) == bindparam("_id"), col(Category.deleted_at).is_not(None))
    .with_for_update()
)
_CHILDREN_OF = (
    select(col(Category.parent_id), *columns_of(table_of(Category), CategorySummary))
    .where(one_of(col(Category.parent_id), "_ids"), col(Category.deleted_at).is_(None))
    .order_by(col(Category.id))
)
_LISTING = Listing(
    Category,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Category.deleted_at),
)


class CategoryService:
    """What can be done with categories."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CategoryQuery) -> CursorPage[CategoryRead]:
        """Return a page of categories."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, category_id: UUID) -> CategoryRead:
        """Return a category."""
        row = await self.db.first(_GET, _id=category_id)
        if row is None:
            raise NotFoundError(f"There is no category {category_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: CategoryCreate) -> CategoryRead:
        """Create a category and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await check_references(tx, _TABLE, [row], values)
            return await CategoryService(tx).get(*row)

    async def update(self, category_id: UUID, data: CategoryUpdate) -> CategoryRead:
        """Change the given fields of a category and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(category_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=category_id, **changes) is None:
                raise NotFoundError(f"There is no category {category_id}.")
            await check_references(tx, _TABLE, [(category_id,)], changes)
            return await CategoryService(tx).get(category_id)

    async def delete(self, category_id: UUID) -> None:
        """Delete a category; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=category_id, deleted_at=now) is None:
                raise NotFoundError(f"There is no category {category_id}.")
            await delete_referring(tx, _TABLE, (category_id,), now)

    async def restore(self, category_id: UUID) -> CategoryRead:
        """Restore a category with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=category_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (category_id,), *deleted)
            return await CategoryService(tx).get(category_id)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[CategoryRead]:
        """Return the categories of the rows, with what belongs to them."""
        reads = [CategoryRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for category_id, *values in await self.db.all(_CHILDREN_OF, _ids=list(by_key)):
            by_key[category_id].children.append(CategorySummary(*values))
        return reads
