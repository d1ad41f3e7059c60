"""Categories: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.category import Category, CategoryProductLink
from app.models.product import Product
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead, CategoryUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Category)
_COLUMNS = columns_of(_TABLE, CategoryRead)
_THIS = col(Category.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Category).returning(col(Category.id))
_UPDATE: Executable = update(Category).where(_THIS).returning(col(Category.id))
_LOCK = select(col(Category.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Category).where(_THIS).returning(col(Category.id))
_PRODUCT_IDS_OF = (
    select(col(CategoryProductLink.category_id), col(CategoryProductLink.product_id))
    .where(one_of(col(CategoryProductLink.category_id), "_ids"))
    .order_by(col(CategoryProductLink.product_id))
)
_ADD_PRODUCTS: Executable = (
    insert(CategoryProductLink)
    .from_select(
        ["category_id", "product_id"],
        select(col(Category.id), col(Product.id))
        .join_from(Category, Product, true())
        .where(col(Category.id) == bindparam("_id"), one_of(col(Product.id), "_ids")),
    )
    .returning(col(CategoryProductLink.product_id))
)
_REMOVE_PRODUCTS = delete(CategoryProductLink).where(
    col(CategoryProductLink.category_id) == bindparam("_id")
)
_LISTING = Listing(
    Category,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
    search=["description"],
)


class CategoryService:
    """What can be done with categories."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CategoryQuery) -> OffsetPage[CategoryRead]:
        """Return a part of the categories."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, category_id: int) -> CategoryRead:
        """Return a category."""
        row = await self.db.first(_GET, _id=category_id)
        if row is None:
            raise NotFoundError(f"There is no category {category_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: CategoryCreate) -> CategoryRead:
        """Create a category and return it."""
        values = data.model_dump(exclude={"product_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_products(tx, row[0], data.product_ids)
            return await CategoryService(tx).get(*row)

    async def update(self, category_id: int, data: CategoryUpdate) -> CategoryRead:
        """Change the given fields of a category and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"product_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=category_id) is None:
                raise NotFoundError(f"There is no category {category_id}.")
            if changes:
                await tx.one(_UPDATE, _id=category_id, **changes)
            if "product_ids" in data.model_fields_set:
                await _set_products(tx, category_id, data.product_ids)
            return await CategoryService(tx).get(category_id)

    async def delete(self, category_id: int) -> None:
        """Delete a category."""
        if await self.db.first(_DELETE, _id=category_id) is None:
            raise NotFoundError(f"There is no category {category_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[CategoryRead]:
        """Return the categories of the rows, with what belongs to them."""
        reads = [CategoryRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for category_id, key in await self.db.all(_PRODUCT_IDS_OF, _ids=list(by_key)):
            by_key[category_id].product_ids.append(key)
        return reads


async def _set_products(tx: Queries, category_id: int, product_ids: Sequence[int]) -> None:
    wanted = set(product_ids)
    await tx.all(_REMOVE_PRODUCTS, _id=category_id)
    added = await tx.all(_ADD_PRODUCTS, _id=category_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError(
            "A product that is referred to does not exist.", ("product_ids",)
        )
