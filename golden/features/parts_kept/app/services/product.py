"""Products: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import delete_referring, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.product import Product
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Product)
_COLUMNS = columns_of(_TABLE, ProductRead)
_THIS = and_(col(Product.id) == bindparam("_id"), col(Product.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Product).returning(*_COLUMNS)
_UPDATE: Executable = update(Product).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = update(Product).where(_THIS).returning(col(Product.id))
_DELETED = (
    select(col(Product.deleted_at))
    .where(col(Product.id) == bindparam("_id"), col(Product.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Product,
    _SELECT,
    sorts={
        "id": UUID,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Product.deleted_at),
)


class ProductService:
    """What can be done with products."""

    def __init__(self, db: Queries) -> None:
        self.db = db

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

    async def update(self, product_id: UUID, data: ProductUpdate) -> ProductRead:
        """Change the given fields of a product and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(product_id)
        row = await self.db.first(_UPDATE, _id=product_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no product {product_id}.")
        return ProductRead(*row)

    async def delete(self, product_id: UUID) -> None:
        """Delete a product; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=product_id, deleted_at=now) is None:
                raise NotFoundError(f"There is no product {product_id}.")
            await delete_referring(tx, _TABLE, (product_id,), now)

    async def restore(self, product_id: UUID) -> ProductRead:
        """Restore a product with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=product_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (product_id,), *deleted)
            return await ProductService(tx).get(product_id)
