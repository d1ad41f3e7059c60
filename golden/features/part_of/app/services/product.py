"""Products: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.product import Product
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Product)
_COLUMNS = columns_of(_TABLE, ProductRead)
_THIS = col(Product.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Product).returning(*_COLUMNS)
_UPDATE: Executable = update(Product).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Product).where(_THIS).returning(col(Product.id))
_LISTING = Listing(
    Product,
    _SELECT,
    sorts={
        "id": UUID,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
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
        """Delete a product."""
        if await self.db.first(_DELETE, _id=product_id) is None:
            raise NotFoundError(f"There is no product {product_id}.")
