"""Products: rules and queries."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, Access
from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.product import Product
from app.schemas.page import CursorPage
from app.schemas.product import (
    ProductCreate,
    ProductPriceFilter,
    ProductQuery,
    ProductRead,
    ProductUpdate,
)
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Product)
_COLUMNS = columns_of(_TABLE, ProductRead)
_THIS = col(Product.id) == bindparam("_id")
_CURRENT = at_version(col(Product.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Product).returning(*_COLUMNS)
_UPDATE: Executable = update(Product).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Product.version)).where(_THIS)
_DELETE: Executable = delete(Product).where(_THIS, _CURRENT).returning(col(Product.id))
_LISTING = Listing(
    Product,
    _SELECT,
    sorts={
        "id": UUID,
        "sku": Text,
        "price": ProductPriceFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ProductService:
    """What can be done with products."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: ProductQuery) -> CursorPage[ProductRead]:
        """Return a page of products."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ProductRead(*row) for row in rows], next_cursor)

    async def get(self, product_id: UUID) -> ProductRead:
        """Return a product."""
        row = await self.db.first(_GET, _id=product_id)
        if row is None:
            raise NotFoundError(f"There is no product {product_id}.")
        return ProductRead(*row)

    async def create(self, data: ProductCreate) -> ProductRead:
        """Create a product and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ProductRead(*row)

    async def update(
        self, product_id: UUID, data: ProductUpdate, *, versions: Collection[int] | None = None
    ) -> ProductRead:
        """Change the given fields of a product and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(product_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=product_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, product_id)
        return ProductRead(*row)

    async def delete(self, product_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a product."""
        if await self.db.first(_DELETE, _id=product_id, **expected(versions)) is None:
            raise await _missed(self.db, product_id)


async def _missed(db: Queries, product_id: UUID) -> AppError:
    """Return why no product was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=product_id)
    if row is None:
        return NotFoundError(f"There is no product {product_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
