"""Tickets: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.ticket import Ticket
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketUpdate

_TABLE = table_of(Ticket)
_COLUMNS = columns_of(_TABLE, TicketRead)
_THIS = col(Ticket.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Ticket).returning(*_COLUMNS)
_UPDATE: Executable = update(Ticket).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Ticket).where(_THIS).returning(col(Ticket.id))
_LISTING = Listing(
    Ticket,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class TicketService:
    """What can be done with tickets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: TicketQuery) -> CursorPage[TicketRead]:
        """Return a page of tickets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([TicketRead(*row) for row in rows], next_cursor)

    async def get(self, ticket_id: UUID) -> TicketRead:
        """Return a ticket."""
        row = await self.db.first(_GET, _id=ticket_id)
        if row is None:
            raise NotFoundError(f"There is no ticket {ticket_id}.")
        return TicketRead(*row)

    async def create(self, data: TicketCreate) -> TicketRead:
        """Create a ticket and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return TicketRead(*row)

    async def update(self, ticket_id: UUID, data: TicketUpdate) -> TicketRead:
        """Change the given fields of a ticket and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(ticket_id)
        row = await self.db.first(_UPDATE, _id=ticket_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no ticket {ticket_id}.")
        return TicketRead(*row)

    async def delete(self, ticket_id: UUID) -> None:
        """Delete a ticket."""
        if await self.db.first(_DELETE, _id=ticket_id) is None:
            raise NotFoundError(f"There is no ticket {ticket_id}.")
