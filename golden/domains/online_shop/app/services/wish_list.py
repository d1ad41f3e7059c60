"""Wish lists: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.product import Product
from app.models.wish_list import WishList
from app.schemas.embedded import ProductSummary
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey
from app.schemas.wish_list import WishListCreate, WishListQuery, WishListRead, WishListUpdate

_TABLE = table_of(WishList)
_COLUMNS = columns_of(_TABLE, WishListRead)
_THIS = col(WishList.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(WishList).returning(col(WishList.id))
_UPDATE: Executable = update(WishList).where(_THIS).returning(col(WishList.id))
_DELETE: Executable = delete(WishList).where(_THIS).returning(col(WishList.id))
_PRODUCTS_OF = (
    select(col(Product.wish_list_id), *columns_of(table_of(Product), ProductSummary))
    .where(one_of(col(Product.wish_list_id), "_ids"))
    .order_by(col(Product.id))
)
_LISTING = Listing(
    WishList,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
)


class WishListService:
    """What can be done with wish lists."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: WishListQuery) -> CursorPage[WishListRead]:
        """Return a page of wish lists."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, wish_list_id: int) -> WishListRead:
        """Return a wish list."""
        row = await self.db.first(_GET, _id=wish_list_id)
        if row is None:
            raise NotFoundError(f"There is no wish list {wish_list_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: WishListCreate) -> WishListRead:
        """Create a wish list and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await WishListService(tx).get(*row)

    async def update(self, wish_list_id: int, data: WishListUpdate) -> WishListRead:
        """Change the given fields of a wish list and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(wish_list_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=wish_list_id, **changes) is None:
                raise NotFoundError(f"There is no wish list {wish_list_id}.")
            return await WishListService(tx).get(wish_list_id)

    async def delete(self, wish_list_id: int) -> None:
        """Delete a wish list."""
        if await self.db.first(_DELETE, _id=wish_list_id) is None:
            raise NotFoundError(f"There is no wish list {wish_list_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[WishListRead]:
        """Return the wish lists of the rows, with what belongs to them."""
        reads = [WishListRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for wish_list_id, *values in await self.db.all(_PRODUCTS_OF, _ids=list(by_key)):
            by_key[wish_list_id].products.append(ProductSummary(*values))
        return reads
