"""Operational information about the museum."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from app.api.deps import get_database
from app.api.document import answer
from app.api.parameters import Parameter, Parameters
from app.api.security import Secured, credentials_of
from app.operations.operations import OperationsOperations
from app.schemas.document import ErrorModel, MuseumDailyHours
from app.schemas.parameters import GetMuseumHoursParameters

router = APIRouter()


async def _operations(request: Request) -> OperationsOperations:
    return OperationsOperations(get_database(request), credentials_of(request))


Operations = Annotated[OperationsOperations, Depends(_operations)]


@router.get(
    "/museum-hours",
    operation_id="getMuseumHours",
    tags=["Operations"],
    summary="Get museum hours",
    response_description="Success.",
    responses={
        400: answer("Bad request.", {"application/problem+json": ErrorModel}),
        404: answer("Not found.", {"application/problem+json": ErrorModel}),
    },
    dependencies=[Depends(Secured({"MuseumPlaceholderAuth": ()}))],
)
async def get_museum_hours(
    operations: Operations,
    parameters: Annotated[
        GetMuseumHoursParameters,
        Depends(
            Parameters(
                GetMuseumHoursParameters,
                Parameter("startDate", field="start_date"),
                Parameter("page", field="page_"),
                Parameter("limit"),
            )
        ),
    ],
) -> list[MuseumDailyHours]:
    """Get upcoming museum operating hours."""
    return await operations.get_museum_hours(parameters)
