"""Product categories: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.product_category import ProductCategory
from app.schemas.page import CursorPage
from app.schemas.product_category import (
    ProductCategoryCreate,
    ProductCategoryQuery,
    ProductCategoryRead,
    ProductCategoryUpdate,
)
from app.schemas.types import BigIntegerKey

_TABLE = table_of(ProductCategory)
_COLUMNS = columns_of(_TABLE, ProductCategoryRead)
_THIS = col(ProductCategory.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ProductCategory).returning(*_COLUMNS)
_UPDATE: Executable = update(ProductCategory).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ProductCategory).where(_THIS).returning(col(ProductCategory.id))
_LISTING = Listing(
    ProductCategory,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
    search=["name"],
)


class ProductCategoryService:
    """What can be done with product categories."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ProductCategoryQuery) -> CursorPage[ProductCategoryRead]:
        """Return a page of product categories."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ProductCategoryRead(*row) for row in rows], next_cursor)

    async def get(self, product_category_id: int) -> ProductCategoryRead:
        """Return a product category."""
        row = await self.db.first(_GET, _id=product_category_id)
        if row is None:
            raise NotFoundError(f"There is no product category {product_category_id}.")
        return ProductCategoryRead(*row)

    async def create(self, data: ProductCategoryCreate) -> ProductCategoryRead:
        """Create a product category and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ProductCategoryRead(*row)

    async def update(
        self, product_category_id: int, data: ProductCategoryUpdate
    ) -> ProductCategoryRead:
        """Change the given fields of a product category and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(product_category_id)
        row = await self.db.first(_UPDATE, _id=product_category_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no product category {product_category_id}.")
        return ProductCategoryRead(*row)

    async def delete(self, product_category_id: int) -> None:
        """Delete a product category."""
        if await self.db.first(_DELETE, _id=product_category_id) is None:
            raise NotFoundError(f"There is no product category {product_category_id}.")
