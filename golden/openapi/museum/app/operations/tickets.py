"""What the operations on tickets do."""

from app.api.security import Credentials
from app.db.session import Database
from app.errors import NotImplementedActionError
from app.schemas.document import BuyMuseumTickets, MuseumTicketsConfirmation
from app.schemas.parameters import GetTicketCodeParameters


class TicketsOperations:
    """Museum tickets for general entrance or special events."""

    def __init__(self, db: Database, credentials: Credentials) -> None:
        self.db = db
        self.credentials = credentials

    async def buy_museum_tickets(self, body: BuyMuseumTickets) -> MuseumTicketsConfirmation:
        """Purchase museum tickets for general entry or special events."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `buyMuseumTickets` is not written yet.")

    async def get_ticket_code(self, parameters: GetTicketCodeParameters) -> bytes:
        """Return an image of your ticket with scannable QR code. Used for event entry."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `getTicketCode` is not written yet.")
