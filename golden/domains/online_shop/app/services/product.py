"""Products: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.category import Category, CategoryProductLink
from app.models.product import Product
from app.schemas.embedded import CategorySummary
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Product)
_COLUMNS = columns_of(_TABLE, ProductRead)
_THIS = col(Product.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Product).returning(col(Product.id))
_UPDATE: Executable = update(Product).where(_THIS).returning(col(Product.id))
_DELETE: Executable = delete(Product).where(_THIS).returning(col(Product.id))
_CATEGORIES_OF = (
    select(col(CategoryProductLink.product_id), *columns_of(table_of(Category), CategorySummary))
    .join_from(
        CategoryProductLink, Category, col(CategoryProductLink.category_id) == col(Category.id)
    )
    .where(one_of(col(CategoryProductLink.product_id), "_ids"))
    .order_by(col(Category.id))
)
_LISTING = Listing(
    Product,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
    search=["title", "keywords", "description"],
)


class ProductService:
    """What can be done with products."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ProductQuery) -> CursorPage[ProductRead]:
        """Return a page of products."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, product_id: int) -> ProductRead:
        """Return a product."""
        row = await self.db.first(_GET, _id=product_id)
        if row is None:
            raise NotFoundError(f"There is no product {product_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: ProductCreate) -> ProductRead:
        """Create a product and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await ProductService(tx).get(*row)

    async def update(self, product_id: int, data: ProductUpdate) -> ProductRead:
        """Change the given fields of a product and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(product_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=product_id, **changes) is None:
                raise NotFoundError(f"There is no product {product_id}.")
            return await ProductService(tx).get(product_id)

    async def delete(self, product_id: int) -> None:
        """Delete a product."""
        if await self.db.first(_DELETE, _id=product_id) is None:
            raise NotFoundError(f"There is no product {product_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ProductRead]:
        """Return the products of the rows, with what belongs to them."""
        reads = [ProductRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for product_id, *values in await self.db.all(_CATEGORIES_OF, _ids=list(by_key)):
            by_key[product_id].categories.append(CategorySummary(*values))
        return reads
