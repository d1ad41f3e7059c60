"""Special events hosted by the museum."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request

from app.api.deps import get_database
from app.api.document import answer
from app.api.parameters import Parameter, Parameters
from app.api.security import Secured, credentials_of
from app.operations.events import EventsOperations
from app.schemas.document import ErrorModel, SpecialEvent, SpecialEventFields
from app.schemas.parameters import (
    DeleteSpecialEventParameters,
    GetSpecialEventParameters,
    ListSpecialEventsParameters,
    UpdateSpecialEventParameters,
)

router = APIRouter()

ERRORS: dict[int | str, dict[str, Any]] = {
    400: answer("Bad request.", {"application/problem+json": ErrorModel}),
    404: answer("Not found.", {"application/problem+json": ErrorModel}),
}


async def _operations(request: Request) -> EventsOperations:
    return EventsOperations(get_database(request), credentials_of(request))


Operations = Annotated[EventsOperations, Depends(_operations)]


@router.get(
    "/special-events",
    operation_id="listSpecialEvents",
    tags=["Events"],
    summary="List special events",
    response_description="Success.",
    responses=ERRORS,
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def list_special_events(
    operations: Operations,
    parameters: Annotated[
        ListSpecialEventsParameters,
        Depends(
            Parameters(
                ListSpecialEventsParameters,
                Parameter("startDate", field="start_date"),
                Parameter("endDate", field="end_date"),
                Parameter("page", field="page_"),
                Parameter("limit"),
            )
        ),
    ],
) -> list[SpecialEvent]:
    """Return a list of upcoming special events at the museum."""
    return await operations.list_special_events(parameters)


@router.post(
    "/special-events",
    operation_id="createSpecialEvent",
    tags=["Events"],
    summary="Create special events",
    status_code=HTTPStatus.CREATED,
    response_description="Created.",
    responses=ERRORS,
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def create_special_event(operations: Operations, body: SpecialEvent) -> SpecialEvent:
    """Creates a new special event for the museum."""
    return await operations.create_special_event(body)


@router.get(
    "/special-events/{event_id}",
    operation_id="getSpecialEvent",
    tags=["Events"],
    summary="Get special event",
    response_description="Success.",
    responses=ERRORS,
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def get_special_event(
    operations: Operations,
    parameters: Annotated[
        GetSpecialEventParameters,
        Depends(
            Parameters(
                GetSpecialEventParameters, Parameter("eventId", field="event_id", place="path")
            )
        ),
    ],
) -> SpecialEvent:
    """Get details about a special event."""
    return await operations.get_special_event(parameters)


@router.delete(
    "/special-events/{event_id}",
    operation_id="deleteSpecialEvent",
    tags=["Events"],
    summary="Delete special event",
    status_code=HTTPStatus.NO_CONTENT,
    response_description="Success - no content.",
    responses={
        400: answer("Bad request.", {"application/problem+json": ErrorModel}),
        401: answer("Unauthorized.", {"application/problem+json": ErrorModel}),
        404: answer("Not found.", {"application/problem+json": ErrorModel}),
    },
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def delete_special_event(
    operations: Operations,
    parameters: Annotated[
        DeleteSpecialEventParameters,
        Depends(
            Parameters(
                DeleteSpecialEventParameters, Parameter("eventId", field="event_id", place="path")
            )
        ),
    ],
) -> None:
    """Delete a special event from the collection. Allows museum to cancel planned events."""
    await operations.delete_special_event(parameters)


@router.patch(
    "/special-events/{event_id}",
    operation_id="updateSpecialEvent",
    tags=["Events"],
    summary="Update special event",
    response_description="Success.",
    responses=ERRORS,
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def update_special_event(
    operations: Operations,
    parameters: Annotated[
        UpdateSpecialEventParameters,
        Depends(
            Parameters(
                UpdateSpecialEventParameters, Parameter("eventId", field="event_id", place="path")
            )
        ),
    ],
    body: SpecialEventFields,
) -> SpecialEvent:
    """Update the details of a special event."""
    return await operations.update_special_event(parameters, body)
