"""Routes of passengers."""

from http import HTTPStatus

from fastapi import APIRouter

from app.api.deps import PassengerServiceDep
from app.api.errors import WRITE
from app.schemas.page import Items
from app.schemas.passenger import (
    PassengerBulkCreate,
    PassengerBulkDelete,
    PassengerNumber,
    PassengerRead,
    PassengerReplace,
)

router = APIRouter(prefix="/passengers", tags=["passengers"])


@router.put("/{number}", responses=WRITE)
async def replace_passenger(
    service: PassengerServiceDep, number: PassengerNumber, data: PassengerReplace
) -> PassengerRead:
    """Replace a passenger; what is left out takes its default."""
    return await service.replace(number, data)


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_passengers(
    service: PassengerServiceDep, data: PassengerBulkCreate
) -> Items[PassengerRead]:
    """Create passengers, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_passengers(service: PassengerServiceDep, data: PassengerBulkDelete) -> None:
    """Delete passengers, all or none."""
    await service.bulk_delete(data.ids)
