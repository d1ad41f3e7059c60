"""Museum tickets for general entrance or special events."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from app.api.deps import get_database
from app.api.document import answer
from app.api.parameters import Parameter, Parameters
from app.api.security import Secured, credentials_of
from app.operations.tickets import TicketsOperations
from app.schemas.document import BuyMuseumTickets, ErrorModel, MuseumTicketsConfirmation
from app.schemas.parameters import GetTicketCodeParameters

router = APIRouter()

ERRORS: dict[int | str, dict[str, Any]] = {
    400: answer("Bad request.", {"application/problem+json": ErrorModel}),
    404: answer("Not found.", {"application/problem+json": ErrorModel}),
}


async def _operations(request: Request) -> TicketsOperations:
    return TicketsOperations(get_database(request), credentials_of(request))


Operations = Annotated[TicketsOperations, Depends(_operations)]


@router.post(
    "/tickets",
    operation_id="buyMuseumTickets",
    tags=["Tickets"],
    summary="Buy museum tickets",
    status_code=HTTPStatus.CREATED,
    response_description="Created.",
    responses=ERRORS,
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def buy_museum_tickets(
    operations: Operations, body: BuyMuseumTickets
) -> MuseumTicketsConfirmation:
    """Purchase museum tickets for general entry or special events."""
    return await operations.buy_museum_tickets(body)


@router.get(
    "/tickets/{ticket_id}/qr",
    operation_id="getTicketCode",
    tags=["Tickets"],
    summary="Get ticket QR code",
    response_description="Scannable event ticket in image format.",
    response_class=Response,
    responses={
        200: answer("Scannable event ticket in image format.", {"image/png": bytes}),
        **ERRORS,
    },
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def get_ticket_code(
    operations: Operations,
    parameters: Annotated[
        GetTicketCodeParameters,
        Depends(
            Parameters(
                GetTicketCodeParameters, Parameter("ticketId", field="ticket_id", place="path")
            )
        ),
    ],
) -> Response:
    """Return an image of your ticket with scannable QR code. Used for event entry."""
    content = await operations.get_ticket_code(parameters)
    return Response(content, status_code=HTTPStatus.OK, media_type="image/png")
