"""Routes of by bigs."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByBigServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_big import ByBigCreate, ByBigQuery, ByBigRead, ByBigUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerParameter

router = APIRouter(prefix="/by-bigs", tags=["by bigs"])


@router.get("", responses=READ)
async def list_by_bigs(
    service: ByBigServiceDep, query: Annotated[ByBigQuery, Depends(QueryString(ByBigQuery))]
) -> CursorPage[ByBigRead]:
    """List by bigs."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_big(
    service: ByBigServiceDep, data: ByBigCreate, response: Response
) -> ByBigRead:
    """Create a by big."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-bigs/{created.number}"
    return created


@router.get("/{number}", responses=READ)
async def get_by_big(service: ByBigServiceDep, number: BigIntegerParameter) -> ByBigRead:
    """Return a by big."""
    return await service.get(number)


@router.patch("/{number}", responses=WRITE)
async def update_by_big(
    service: ByBigServiceDep, number: BigIntegerParameter, data: ByBigUpdate
) -> ByBigRead:
    """Change a by big."""
    return await service.update(number, data)


@router.delete("/{number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_big(service: ByBigServiceDep, number: BigIntegerParameter) -> None:
    """Delete a by big."""
    await service.delete(number)
