"""Products: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, exists, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import delete_referring, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.product import Product
from app.schemas.embedded import OrderLineSummary
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Product)
_COLUMNS = columns_of(_TABLE, ProductRead)
_THIS = and_(col(Product.id) == bindparam("_id"), col(Product.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Product).returning(col(Product.id))
_UPDATE: Executable = update(Product).where(_THIS).returning(col(Product.id))
_DELETE: Executable = update(Product).where(_THIS).returning(col(Product.id))
_DELETED = (
    select(col(Product.deleted_at))
    .where(col(Product.id) == bindparam("_id"), col(Product.deleted_at).is_not(None))
    .with_for_update()
)
_ORDER_LINES_OF = (
    select(col(OrderLine.product_id), *columns_of(table_of(OrderLine), OrderLineSummary))
    .where(
        one_of(col(OrderLine.product_id), "_ids"),
        exists()
        .where(col(Order.id) == col(OrderLine.order_id), col(Order.deleted_at).is_(None))
        .correlate(OrderLine),
    )
    .order_by(col(OrderLine.id))
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
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, product_id: UUID) -> ProductRead:
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

    async def update(self, product_id: UUID, data: ProductUpdate) -> ProductRead:
        """Change the given fields of a product and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(product_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=product_id, **changes) is None:
                raise NotFoundError(f"There is no product {product_id}.")
            return await ProductService(tx).get(product_id)

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

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ProductRead]:
        """Return the products of the rows, with what belongs to them."""
        reads = [ProductRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for product_id, *values in await self.db.all(_ORDER_LINES_OF, _ids=list(by_key)):
            by_key[product_id].order_lines.append(OrderLineSummary(*values))
        return reads
