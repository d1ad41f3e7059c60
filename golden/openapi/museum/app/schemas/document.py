"""What the document describes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import MISSING, BaseModel, ConfigDict, Field, StrictFloat

from app.schemas.formats import Date


class TicketType(StrEnum):
    """Type of ticket being purchased.

    Use `general` for regular museum entry and `event` for tickets to special events.
    """

    event = "event"
    general = "general"


class ErrorModel(BaseModel):
    """Error model."""

    type: str | MISSING = MISSING
    title: str | MISSING = MISSING


class MuseumDailyHours(BaseModel):
    """Museum daily hours."""

    model_config = ConfigDict(validate_by_name=True)
    date: Annotated[Date, Field(description="Date the operating hours apply to.")]
    time_open: Annotated[
        str,
        Field(
            alias="timeOpen",
            description="Time the museum opens on a specific date. Uses 24 hour time format (`HH:mm`).",
            pattern="^([01]\\d|2[0-3]):?([0-5]\\d)$",
        ),
    ]
    time_close: Annotated[
        str,
        Field(
            alias="timeClose",
            description="Time the museum closes on a specific date. Uses 24 hour time format (`HH:mm`).",
            pattern="^([01]\\d|2[0-3]):?([0-5]\\d)$",
        ),
    ]


class SpecialEvent(BaseModel):
    """Special event."""

    event_id: Annotated[
        UUID | MISSING, Field(alias="eventId", description="Identifier for a special event.")
    ] = MISSING
    name: Annotated[str, Field(description="Name of the special event.")]
    location: Annotated[str, Field(description="Location where the special event is held.")]
    event_description: Annotated[
        str, Field(alias="eventDescription", description="Description of the special event.")
    ]
    dates: Annotated[list[Date], Field(description="List of planned dates for the special event.")]
    price: Annotated[StrictFloat, Field(description="Price of a ticket for the special event.")]


class SpecialEventFields(BaseModel):
    """Special event fields."""

    name: Annotated[str | MISSING, Field(description="Name of the special event.")] = MISSING
    location: Annotated[
        str | MISSING, Field(description="Location where the special event is held.")
    ] = MISSING
    event_description: Annotated[
        str | MISSING,
        Field(alias="eventDescription", description="Description of the special event."),
    ] = MISSING
    dates: Annotated[
        list[Date] | MISSING, Field(description="List of planned dates for the special event.")
    ] = MISSING
    price: Annotated[
        StrictFloat | MISSING, Field(description="Price of a ticket for the special event.")
    ] = MISSING


class Ticket(BaseModel):
    """Ticket for museum entry, can be general admission or special event."""

    ticket_id: Annotated[
        UUID | MISSING,
        Field(
            alias="ticketId",
            description="Unique identifier for museum ticket. Generated when purchased.",
        ),
    ] = MISSING
    ticket_date: Annotated[
        Date,
        Field(
            alias="ticketDate", description="Date when this ticket can be used for museum entry."
        ),
    ]
    ticket_type: Annotated[TicketType, Field(alias="ticketType")]
    event_id: Annotated[
        UUID | MISSING,
        Field(
            alias="eventId",
            description="Unique identifier for a special event. Required if purchasing tickets for the museum's special events.",
        ),
    ] = MISSING


class BuyMuseumTickets(Ticket):
    """Data to purchase a ticket."""

    email: Annotated[str | MISSING, Field(description="Email address for ticket purchaser.")] = (
        MISSING
    )


class MuseumTicketsConfirmation(Ticket):
    """Museum tickets confirmation."""

    model_config = ConfigDict(validate_by_name=True)
    message: Annotated[str, Field(description="Confirmation message after a ticket purchase.")]
    confirmation_code: Annotated[
        str,
        Field(
            alias="confirmationCode",
            description="Unique confirmation code used to verify ticket purchase.",
        ),
    ]
