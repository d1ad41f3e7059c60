"""Routes of stamps."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, StampServiceDep
from app.api.errors import READ
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.page import CursorPage
from app.schemas.stamp import StampCreate, StampQuery, StampRead, StampSeries, StampUpdate
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/stamps", tags=["stamps"])


@router.get("", responses=READ)
async def list_stamps(
    service: StampServiceDep, query: Annotated[StampQuery, Depends(QueryString(StampQuery))]
) -> CursorPage[StampRead]:
    """List stamps."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_stamp(
    service: StampServiceDep, data: StampCreate, response: Response
) -> StampRead:
    """Create a stamp."""
    created = await service.create(data)
    response.headers["Location"] = f"/stamps/{quote(created.series, safe='')}/{created.number}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{series}/{number}", responses=SHOWN)
async def get_stamp(
    service: StampServiceDep, series: StampSeries, number: IntegerParameter, response: Response
) -> StampRead:
    """Return a stamp."""
    found = await service.get(series, number)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{series}/{number}", responses=CHANGED)
async def update_stamp(
    service: StampServiceDep,
    series: StampSeries,
    number: IntegerParameter,
    versions: ExpectedVersions,
    data: StampUpdate,
    response: Response,
) -> StampRead:
    """Change a stamp."""
    changed = await service.update(series, number, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{series}/{number}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_stamp(
    service: StampServiceDep,
    series: StampSeries,
    number: IntegerParameter,
    versions: ExpectedVersions,
) -> None:
    """Delete a stamp."""
    await service.delete(series, number, versions=versions)
