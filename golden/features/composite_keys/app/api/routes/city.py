"""Routes of cities."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import CityServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.city import (
    CityCreate,
    CityName,
    CityQuery,
    CityRead,
    CityRegionCountryCode,
    CityUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/cities", tags=["cities"])


@router.get("", responses=READ)
async def list_cities(
    service: CityServiceDep, query: Annotated[CityQuery, Depends(QueryString(CityQuery))]
) -> CursorPage[CityRead]:
    """List cities."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_city(service: CityServiceDep, data: CityCreate, response: Response) -> CityRead:
    """Create a city."""
    created = await service.create(data)
    response.headers["Location"] = (
        f"/cities/{quote(created.region_country_code, safe='')}/{created.region_number}/{quote(created.name, safe='')}"
    )
    return created


@router.get("/{region_country_code}/{region_number}/{name}", responses=READ)
async def get_city(
    service: CityServiceDep,
    region_country_code: CityRegionCountryCode,
    region_number: IntegerParameter,
    name: CityName,
) -> CityRead:
    """Return a city."""
    return await service.get(region_country_code, region_number, name)


@router.patch("/{region_country_code}/{region_number}/{name}", responses=WRITE)
async def update_city(
    service: CityServiceDep,
    region_country_code: CityRegionCountryCode,
    region_number: IntegerParameter,
    name: CityName,
    data: CityUpdate,
) -> CityRead:
    """Change a city."""
    return await service.update(region_country_code, region_number, name, data)


@router.delete(
    "/{region_country_code}/{region_number}/{name}",
    status_code=HTTPStatus.NO_CONTENT,
    responses=READ,
)
async def delete_city(
    service: CityServiceDep,
    region_country_code: CityRegionCountryCode,
    region_number: IntegerParameter,
    name: CityName,
) -> None:
    """Delete a city."""
    await service.delete(region_country_code, region_number, name)
