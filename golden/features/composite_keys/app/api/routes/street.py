"""Routes of streets."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, StreetServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.street import (
    StreetCityName,
    StreetCityRegionCountryCode,
    StreetCreate,
    StreetQuery,
    StreetRead,
    StreetUpdate,
)
from app.schemas.types import BigIntegerParameter, IntegerParameter

router = APIRouter(prefix="/streets", tags=["streets"])


@router.get("", responses=READ)
async def list_streets(
    service: StreetServiceDep, query: Annotated[StreetQuery, Depends(QueryString(StreetQuery))]
) -> CursorPage[StreetRead]:
    """List streets."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_street(
    service: StreetServiceDep, data: StreetCreate, response: Response
) -> StreetRead:
    """Create a street."""
    created = await service.create(data)
    response.headers["Location"] = (
        f"/streets/{quote(created.city_region_country_code, safe='')}/{created.city_region_number}/{quote(created.city_name, safe='')}/{created.position}"
    )
    return created


@router.get(
    "/{city_region_country_code}/{city_region_number}/{city_name}/{position}", responses=READ
)
async def get_street(
    service: StreetServiceDep,
    city_region_country_code: StreetCityRegionCountryCode,
    city_region_number: IntegerParameter,
    city_name: StreetCityName,
    position: BigIntegerParameter,
) -> StreetRead:
    """Return a street."""
    return await service.get(city_region_country_code, city_region_number, city_name, position)


@router.patch(
    "/{city_region_country_code}/{city_region_number}/{city_name}/{position}", responses=WRITE
)
async def update_street(
    service: StreetServiceDep,
    city_region_country_code: StreetCityRegionCountryCode,
    city_region_number: IntegerParameter,
    city_name: StreetCityName,
    position: BigIntegerParameter,
    data: StreetUpdate,
) -> StreetRead:
    """Change a street."""
    return await service.update(
        city_region_country_code, city_region_number, city_name, position, data
    )


@router.delete(
    "/{city_region_country_code}/{city_region_number}/{city_name}/{position}",
    status_code=HTTPStatus.NO_CONTENT,
    responses=READ,
)
async def delete_street(
    service: StreetServiceDep,
    city_region_country_code: StreetCityRegionCountryCode,
    city_region_number: IntegerParameter,
    city_name: StreetCityName,
    position: BigIntegerParameter,
) -> None:
    """Delete a street."""
    await service.delete(city_region_country_code, city_region_number, city_name, position)
