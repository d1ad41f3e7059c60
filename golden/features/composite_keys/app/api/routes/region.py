"""Routes of regions."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, RegionServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.region import (
    RegionCountryCode,
    RegionCreate,
    RegionQuery,
    RegionRead,
    RegionUpdate,
)
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/regions", tags=["regions"])


@router.get("", responses=READ)
async def list_regions(
    service: RegionServiceDep, query: Annotated[RegionQuery, Depends(QueryString(RegionQuery))]
) -> CursorPage[RegionRead]:
    """List regions."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_region(
    service: RegionServiceDep, data: RegionCreate, response: Response
) -> RegionRead:
    """Create a region."""
    created = await service.create(data)
    response.headers["Location"] = (
        f"/regions/{quote(created.country_code, safe='')}/{created.number}"
    )
    return created


@router.get("/{country_code}/{number}", responses=READ)
async def get_region(
    service: RegionServiceDep, country_code: RegionCountryCode, number: IntegerParameter
) -> RegionRead:
    """Return a region."""
    return await service.get(country_code, number)


@router.patch("/{country_code}/{number}", responses=WRITE)
async def update_region(
    service: RegionServiceDep,
    country_code: RegionCountryCode,
    number: IntegerParameter,
    data: RegionUpdate,
) -> RegionRead:
    """Change a region."""
    return await service.update(country_code, number, data)


@router.delete("/{country_code}/{number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_region(
    service: RegionServiceDep, country_code: RegionCountryCode, number: IntegerParameter
) -> None:
    """Delete a region."""
    await service.delete(country_code, number)
