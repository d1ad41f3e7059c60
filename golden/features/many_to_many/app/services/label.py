"""Labels: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.article import Article, ArticleLabelLink
from app.models.base import columns_of, table_of
from app.models.label import Label
from app.schemas.embedded import ArticleSummary
from app.schemas.label import LabelCreate, LabelQuery, LabelRead, LabelUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Text, Timestamp

_TABLE = table_of(Label)
_COLUMNS = columns_of(_TABLE, LabelRead)
_THIS = col(Label.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Label).returning(col(Label.id))
_UPDATE: Executable = update(Label).where(_THIS).returning(col(Label.id))
_DELETE: Executable = delete(Label).where(_THIS).returning(col(Label.id))
_ARTICLES_OF = (
    select(col(ArticleLabelLink.label_id), *columns_of(table_of(Article), ArticleSummary))
    .join_from(ArticleLabelLink, Article, col(ArticleLabelLink.article_id) == col(Article.id))
    .where(one_of(col(ArticleLabelLink.label_id), "_ids"))
    .order_by(col(Article.id))
)
_LISTING = Listing(
    Label,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "text": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class LabelService:
    """What can be done with labels."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LabelQuery) -> CursorPage[LabelRead]:
        """Return a page of labels."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, label_id: int) -> LabelRead:
        """Return a label."""
        row = await self.db.first(_GET, _id=label_id)
        if row is None:
            raise NotFoundError(f"There is no label {label_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: LabelCreate) -> LabelRead:
        """Create a label and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await LabelService(tx).get(*row)

    async def update(self, label_id: int, data: LabelUpdate) -> LabelRead:
        """Change the given fields of a label and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(label_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=label_id, **changes) is None:
                raise NotFoundError(f"There is no label {label_id}.")
            return await LabelService(tx).get(label_id)

    async def delete(self, label_id: int) -> None:
        """Delete a label."""
        if await self.db.first(_DELETE, _id=label_id) is None:
            raise NotFoundError(f"There is no label {label_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[LabelRead]:
        """Return the labels of the rows, with what belongs to them."""
        reads = [LabelRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for label_id, *values in await self.db.all(_ARTICLES_OF, _ids=list(by_key)):
            by_key[label_id].articles.append(ArticleSummary(*values))
        return reads
