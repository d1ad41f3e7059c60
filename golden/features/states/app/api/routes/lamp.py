"""Routes of lamps."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from app.api.deps import LampServiceDep
from app.api.errors import WRITE
from app.schemas.lamp import LampCreate, LampLockInput, LampRead
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/lamps", tags=["lamps"])


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_lamp(service: LampServiceDep, data: LampCreate, response: Response) -> LampRead:
    """Create a lamp."""
    created = await service.create(data)
    response.headers["Location"] = f"/lamps/{created.id}"
    return created


@router.post("/{lamp_id}/lock", responses=WRITE)
async def lock_lamp(service: LampServiceDep, lamp_id: IntegerKey, data: LampLockInput) -> LampRead:
    """Take a lamp from green to red."""
    return await service.lock(lamp_id, data)
