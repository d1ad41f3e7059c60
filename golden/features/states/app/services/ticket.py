"""Tickets: rules and queries."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import restore_row
from app.db.versions import at_version, check_version, expected
from app.errors import (
    AppError,
    MissingReferenceError,
    NotFoundError,
    StaleVersionError,
    WrongStateError,
)
from app.models.base import columns_of, table_of, utcnow
from app.models.enums import Color
from app.models.label import Label
from app.models.ticket import Ticket, TicketSeatLink
from app.schemas.page import CursorPage
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketSellInput, TicketUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Ticket)
_COLUMNS = columns_of(_TABLE, TicketRead)
_THIS = and_(col(Ticket.id) == bindparam("_id"), col(Ticket.deleted_at).is_(None))
_CURRENT = at_version(col(Ticket.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Ticket).returning(col(Ticket.id))
_UPDATE: Executable = update(Ticket).where(_THIS, _CURRENT).returning(col(Ticket.id))
_VERSION = select(col(Ticket.version)).where(_THIS)
_DELETE: Executable = update(Ticket).where(_THIS, _CURRENT).returning(col(Ticket.id))
_DELETED = (
    select(col(Ticket.deleted_at))
    .where(col(Ticket.id) == bindparam("_id"), col(Ticket.deleted_at).is_not(None))
    .with_for_update()
)
_SELL_TRANSITION: Executable = (
    update(Ticket)
    .where(_THIS, _CURRENT, col(Ticket.color) == Color.red)
    .values(color=Color.green)
    .returning(col(Ticket.id))
)
_TAKE_BACK_TRANSITION: Executable = (
    update(Ticket)
    .where(_THIS, _CURRENT, col(Ticket.color) == Color.green)
    .values(color=Color.red)
    .returning(col(Ticket.id))
)
_STATE = select(col(Ticket.color), col(Ticket.version)).where(_THIS)
_SEAT_IDS_OF = (
    select(col(TicketSeatLink.ticket_id), col(TicketSeatLink.label_id))
    .where(one_of(col(TicketSeatLink.ticket_id), "_ids"))
    .order_by(col(TicketSeatLink.label_id))
)
_ADD_SEATS: Executable = (
    insert(TicketSeatLink)
    .from_select(
        ["ticket_id", "label_id"],
        select(col(Ticket.id), col(Label.id))
        .join_from(Ticket, Label, true())
        .where(col(Ticket.id) == bindparam("_id"), one_of(col(Label.id), "_ids")),
    )
    .returning(col(TicketSeatLink.label_id))
)
_REMOVE_SEATS = delete(TicketSeatLink).where(col(TicketSeatLink.ticket_id) == bindparam("_id"))
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

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: TicketQuery) -> CursorPage[TicketRead]:
        """Return a page of tickets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, ticket_id: UUID) -> TicketRead:
        """Return a ticket."""
        row = await self.db.first(_GET, _id=ticket_id)
        if row is None:
            raise NotFoundError(f"There is no ticket {ticket_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: TicketCreate) -> TicketRead:
        """Create a ticket and return it."""
        values = data.model_dump(exclude={"seat_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_seats(tx, row[0], data.seat_ids)
            return await TicketService(tx).get(*row)

    async def update(
        self, ticket_id: UUID, data: TicketUpdate, *, versions: Collection[int] | None = None
    ) -> TicketRead:
        """Change the given fields of a ticket and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"seat_ids"})
        if not data.model_fields_set:
            unchanged = await self.get(ticket_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=ticket_id, **expected(versions), **changes) is None:
                raise await _missed(tx, ticket_id)
            if "seat_ids" in data.model_fields_set:
                await _set_seats(tx, ticket_id, data.seat_ids)
            return await TicketService(tx).get(ticket_id)

    async def delete(self, ticket_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a ticket; it can be restored."""
        if (
            await self.db.first(_DELETE, _id=ticket_id, **expected(versions), deleted_at=utcnow())
            is None
        ):
            raise await _missed(self.db, ticket_id)

    async def restore(self, ticket_id: UUID) -> TicketRead:
        """Restore a ticket with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=ticket_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (ticket_id,), *deleted)
            return await TicketService(tx).get(ticket_id)

    async def sell(
        self, ticket_id: UUID, data: TicketSellInput, *, versions: Collection[int] | None = None
    ) -> TicketRead:
        """Take a ticket from red to green."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_SELL_TRANSITION, _id=ticket_id, **expected(versions))
            if row is None:
                raise await _refusal(tx, ticket_id, "`sell` leads from red to green.", versions)
            await service.on_sell(await service.get(ticket_id), data)
            return await service.get(ticket_id)

    async def on_sell(self, ticket: TicketRead, data: TicketSellInput) -> None:
        """Take part in `sell`: `self` works in its transaction, and an error undoes it."""

    async def take_back(
        self, ticket_id: UUID, *, versions: Collection[int] | None = None
    ) -> TicketRead:
        """Take a ticket from green to red."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_TAKE_BACK_TRANSITION, _id=ticket_id, **expected(versions))
            if row is None:
                raise await _refusal(
                    tx, ticket_id, "`take_back` leads from green to red.", versions
                )
            await service.on_take_back(await service.get(ticket_id))
            return await service.get(ticket_id)

    async def on_take_back(self, ticket: TicketRead) -> None:
        """Take part in `take_back`: `self` works in its transaction, and an error undoes it."""

    async def _complete(self, rows: Sequence[AnyRow]) -> list[TicketRead]:
        """Return the tickets of the rows, with what belongs to them."""
        reads = [TicketRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for ticket_id, key in await self.db.all(_SEAT_IDS_OF, _ids=list(by_key)):
            by_key[ticket_id].seat_ids.append(key)
        return reads


async def _set_seats(tx: Queries, ticket_id: UUID, seat_ids: Sequence[UUID]) -> None:
    wanted = set(seat_ids)
    await tx.all(_REMOVE_SEATS, _id=ticket_id)
    added = await tx.all(_ADD_SEATS, _id=ticket_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A label that is referred to does not exist.", ("seat_ids",))


async def _refusal(
    db: Queries, ticket_id: UUID, way: str, versions: Collection[int] | None
) -> AppError:
    """Return why a ticket could not change its state."""
    row = await db.first(_STATE, _id=ticket_id)
    if row is None:
        return NotFoundError(f"There is no ticket {ticket_id}.")
    check_version(row[1], versions)
    return WrongStateError(f"The ticket {ticket_id} is {row[0]}: {way}", ("color",))


async def _missed(db: Queries, ticket_id: UUID) -> AppError:
    """Return why no ticket was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=ticket_id)
    if row is None:
        return NotFoundError(f"There is no ticket {ticket_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
