"""Routes of by dates."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByDateServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_date import ByDateCreate, ByDateQuery, ByDateRead, ByDateUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Date

router = APIRouter(prefix="/by-dates", tags=["by dates"])


@router.get("", responses=READ)
async def list_by_dates(
    service: ByDateServiceDep, query: Annotated[ByDateQuery, Depends(QueryString(ByDateQuery))]
) -> CursorPage[ByDateRead]:
    """List by dates."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_date(
    service: ByDateServiceDep, data: ByDateCreate, response: Response
) -> ByDateRead:
    """Create a by date."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-dates/{created.day}"
    return created


@router.get("/{day}", responses=READ)
async def get_by_date(service: ByDateServiceDep, day: Date) -> ByDateRead:
    """Return a by date."""
    return await service.get(day)


@router.patch("/{day}", responses=WRITE)
async def update_by_date(service: ByDateServiceDep, day: Date, data: ByDateUpdate) -> ByDateRead:
    """Change a by date."""
    return await service.update(day, data)


@router.delete("/{day}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_date(service: ByDateServiceDep, day: Date) -> None:
    """Delete a by date."""
    await service.delete(day)
