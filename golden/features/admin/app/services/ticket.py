"""Tickets: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, TICKETS, Access
from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.ticket import Ticket
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Ticket)
_COLUMNS = columns_of(_TABLE, TicketRead)
_THIS = and_(col(Ticket.id) == bindparam("_id"), col(Ticket.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Ticket).returning(*_COLUMNS)
_UPDATE: Executable = update(Ticket).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = update(Ticket).where(_THIS).returning(col(Ticket.id))
_DELETED = (
    select(col(Ticket.deleted_at))
    .where(col(Ticket.id) == bindparam("_id"), col(Ticket.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Ticket,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Ticket.deleted_at),
)


class TicketService:
    """What can be done with tickets."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: TicketQuery) -> CursorPage[TicketRead]:
        """Return a page of tickets."""
        if query.deleted:  # whoever may restore rows sees those that are deleted
            self.access.also(TICKETS["restore"])
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
        """Delete a ticket; it can be restored."""
        if await self.db.first(_DELETE, _id=ticket_id, deleted_at=utcnow()) is None:
            raise NotFoundError(f"There is no ticket {ticket_id}.")

    async def restore(self, ticket_id: UUID) -> TicketRead:
        """Restore a ticket with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=ticket_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (ticket_id,), *deleted)
            return await TicketService(tx, self.access).get(ticket_id)
