"""What operations of the document are asked with."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import MISSING, BaseModel, Field

from app.schemas.formats import Date


class DeleteSpecialEventParameters(BaseModel):
    """What delete special event is asked with."""

    event_id: Annotated[UUID, Field(description="Identifier for a special event.")]


class GetMuseumHoursParameters(BaseModel):
    """What get museum hours is asked with."""

    start_date: Annotated[
        Date | MISSING,
        Field(
            description="Starting date to retrieve future operating hours from. Defaults to today's date."
        ),
    ] = MISSING
    page_: Annotated[int, Field(description="Page number to retrieve.")] = 1
    limit: Annotated[int, Field(description="Number of days per page.", le=30)] = 10


class GetSpecialEventParameters(BaseModel):
    """What get special event is asked with."""

    event_id: Annotated[UUID, Field(description="Identifier for a special event.")]


class GetTicketCodeParameters(BaseModel):
    """What get ticket code is asked with."""

    ticket_id: Annotated[
        UUID,
        Field(
            description="Identifier for a ticket to a museum event. Used to generate ticket image."
        ),
    ]


class ListSpecialEventsParameters(BaseModel):
    """What list special events is asked with."""

    start_date: Annotated[
        Date | MISSING,
        Field(
            description="Starting date to retrieve future operating hours from. Defaults to today's date."
        ),
    ] = MISSING
    end_date: Annotated[
        Date | MISSING,
        Field(
            description="End of a date range to retrieve special events for. Defaults to 7 days after `startDate`."
        ),
    ] = MISSING
    page_: Annotated[int, Field(description="Page number to retrieve.")] = 1
    limit: Annotated[int, Field(description="Number of days per page.", le=30)] = 10


class UpdateSpecialEventParameters(BaseModel):
    """What update special event is asked with."""

    event_id: Annotated[UUID, Field(description="Identifier for a special event.")]
