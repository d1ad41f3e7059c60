"""Links: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.link import LinkModel
from app.schemas.link import LinkCreate, LinkQuery, LinkRead, LinkUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(LinkModel)
_COLUMNS = columns_of(_TABLE, LinkRead)
_THIS = col(LinkModel.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(LinkModel).returning(*_COLUMNS)
_UPDATE: Executable = update(LinkModel).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(LinkModel).where(_THIS).returning(col(LinkModel.id))
_LISTING = Listing(
    LinkModel,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
)


class LinkService:
    """What can be done with links."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LinkQuery) -> CursorPage[LinkRead]:
        """Return a page of links."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LinkRead(*row) for row in rows], next_cursor)

    async def get(self, link_id: int) -> LinkRead:
        """Return a link."""
        row = await self.db.first(_GET, _id=link_id)
        if row is None:
            raise NotFoundError(f"There is no link {link_id}.")
        return LinkRead(*row)

    async def create(self, data: LinkCreate) -> LinkRead:
        """Create a link and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return LinkRead(*row)

    async def update(self, link_id: int, data: LinkUpdate) -> LinkRead:
        """Change the given fields of a link and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(link_id)
        row = await self.db.first(_UPDATE, _id=link_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no link {link_id}.")
        return LinkRead(*row)

    async def delete(self, link_id: int) -> None:
        """Delete a link."""
        if await self.db.first(_DELETE, _id=link_id) is None:
            raise NotFoundError(f"There is no link {link_id}.")
