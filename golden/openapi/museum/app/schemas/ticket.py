"""What requests and responses say about tickets."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import RESPONSE, Date, Text, unset


class TicketCreate(BaseModel):
    """A new ticket."""

    model_config = ConfigDict(extra="forbid")

    ticket_type: Text
    ticket_date: Date
    email: Text | None = None
    confirmation_code: Text
    event_id: UUID | None = None


class TicketUpdate(BaseModel):
    """Changes to a ticket; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    ticket_type: Text = Field(default_factory=unset)
    ticket_date: Date = Field(default_factory=unset)
    email: Text | None = None
    confirmation_code: Text = Field(default_factory=unset)
    event_id: UUID | None = None


class TicketQuery(CursorQuery):
    """Filters, order and page of a listing of tickets."""


@dataclass(slots=True)
class TicketRead:
    """A ticket."""

    __pydantic_config__ = RESPONSE

    id: UUID
    ticket_type: str
    ticket_date: date
    email: str | None
    confirmation_code: str
    event_id: UUID | None
    created_at: datetime
    updated_at: datetime
