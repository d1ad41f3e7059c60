"""Products: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.product import Product, ProductMoreLink, ProductTagLink
from app.models.tag import Tag
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Product)
_COLUMNS = columns_of(_TABLE, ProductRead)
_THIS = col(Product.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Product).returning(col(Product.id))
_UPDATE: Executable = update(Product).where(_THIS).returning(col(Product.id))
_LOCK = select(col(Product.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Product).where(_THIS).returning(col(Product.id))
_TAG_IDS_OF = (
    select(col(ProductTagLink.product_id), col(ProductTagLink.tag_id))
    .where(one_of(col(ProductTagLink.product_id), "_ids"))
    .order_by(col(ProductTagLink.tag_id))
)
_MORE_IDS_OF = (
    select(col(ProductMoreLink.product_id), col(ProductMoreLink.more_id))
    .where(one_of(col(ProductMoreLink.product_id), "_ids"))
    .order_by(col(ProductMoreLink.more_id))
)
_ADD_TAGS: Executable = (
    insert(ProductTagLink)
    .from_select(
        ["product_id", "tag_id"],
        select(col(Product.id), col(Tag.id))
        .join_from(Product, Tag, true())
        .where(col(Product.id) == bindparam("_id"), one_of(col(Tag.id), "_ids")),
    )
    .returning(col(ProductTagLink.tag_id))
)
_REMOVE_TAGS = delete(ProductTagLink).where(col(ProductTagLink.product_id) == bindparam("_id"))
_MORE_TARGET = aliased(Product)
_ADD_MORE: Executable = (
    insert(ProductMoreLink)
    .from_select(
        ["product_id", "more_id"],
        select(col(Product.id), col(_MORE_TARGET.id))
        .join_from(Product, _MORE_TARGET, true())
        .where(col(Product.id) == bindparam("_id"), one_of(col(_MORE_TARGET.id), "_ids")),
    )
    .returning(col(ProductMoreLink.more_id))
)
_REMOVE_MORE = delete(ProductMoreLink).where(col(ProductMoreLink.product_id) == bindparam("_id"))
_LISTING = Listing(
    Product,
    _SELECT,
    sorts={
        "id": UUID,
        "number": IntegerParameter,
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
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, product_id: UUID) -> ProductRead:
        """Return a product."""
        row = await self.db.first(_GET, _id=product_id)
        if row is None:
            raise NotFoundError(f"There is no product {product_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: ProductCreate) -> ProductRead:
        """Create a product and return it."""
        values = data.model_dump(exclude={"tag_ids", "more_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_tags(tx, row[0], data.tag_ids)
            await _set_more(tx, row[0], data.more_ids)
            return await ProductService(tx).get(*row)

    async def update(self, product_id: UUID, data: ProductUpdate) -> ProductRead:
        """Change the given fields of a product and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"tag_ids", "more_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=product_id) is None:
                raise NotFoundError(f"There is no product {product_id}.")
            if changes:
                await tx.one(_UPDATE, _id=product_id, **changes)
            if "tag_ids" in data.model_fields_set:
                await _set_tags(tx, product_id, data.tag_ids)
            if "more_ids" in data.model_fields_set:
                await _set_more(tx, product_id, data.more_ids)
            return await ProductService(tx).get(product_id)

    async def delete(self, product_id: UUID) -> None:
        """Delete a product."""
        if await self.db.first(_DELETE, _id=product_id) is None:
            raise NotFoundError(f"There is no product {product_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ProductRead]:
        """Return the products of the rows, with what belongs to them."""
        reads = [ProductRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for product_id, key in await self.db.all(_TAG_IDS_OF, _ids=list(by_key)):
            by_key[product_id].tag_ids.append(key)
        for product_id, key in await self.db.all(_MORE_IDS_OF, _ids=list(by_key)):
            by_key[product_id].more_ids.append(key)
        return reads


async def _set_tags(tx: Queries, product_id: UUID, tag_ids: Sequence[int]) -> None:
    wanted = set(tag_ids)
    await tx.all(_REMOVE_TAGS, _id=product_id)
    added = await tx.all(_ADD_TAGS, _id=product_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A tag that is referred to does not exist.", ("tag_ids",))


async def _set_more(tx: Queries, product_id: UUID, more_ids: Sequence[UUID]) -> None:
    wanted = set(more_ids)
    await tx.all(_REMOVE_MORE, _id=product_id)
    added = await tx.all(_ADD_MORE, _id=product_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A product that is referred to does not exist.", ("more_ids",))
