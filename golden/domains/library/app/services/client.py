"""Clients: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.client import Client
from app.schemas.client import ClientCreate, ClientQuery, ClientRead, ClientUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Client)
_COLUMNS = columns_of(_TABLE, ClientRead)
_THIS = col(Client.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Client).returning(*_COLUMNS)
_UPDATE: Executable = update(Client).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Client).where(_THIS).returning(col(Client.id))
_LISTING = Listing(
    Client,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
    search=["first_name", "last_name", "email"],
)


class ClientService:
    """What can be done with clients."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ClientQuery) -> OffsetPage[ClientRead]:
        """Return a part of the clients."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([ClientRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, client_id: int) -> ClientRead:
        """Return a client."""
        row = await self.db.first(_GET, _id=client_id)
        if row is None:
            raise NotFoundError(f"There is no client {client_id}.")
        return ClientRead(*row)

    async def create(self, data: ClientCreate) -> ClientRead:
        """Create a client and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ClientRead(*row)

    async def update(self, client_id: int, data: ClientUpdate) -> ClientRead:
        """Change the given fields of a client and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(client_id)
        row = await self.db.first(_UPDATE, _id=client_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no client {client_id}.")
        return ClientRead(*row)

    async def delete(self, client_id: int) -> None:
        """Delete a client."""
        if await self.db.first(_DELETE, _id=client_id) is None:
            raise NotFoundError(f"There is no client {client_id}.")
