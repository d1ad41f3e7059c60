"""Routes of passports."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import PassportServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.passport import (
    PassportCountryCode,
    PassportCreate,
    PassportNumber,
    PassportQuery,
    PassportRead,
    PassportUpdate,
)

router = APIRouter(prefix="/passports", tags=["passports"])


@router.get("", responses=READ)
async def list_passports(
    service: PassportServiceDep,
    query: Annotated[PassportQuery, Depends(QueryString(PassportQuery))],
) -> CursorPage[PassportRead]:
    """List passports."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_passport(
    service: PassportServiceDep, data: PassportCreate, response: Response
) -> PassportRead:
    """Create a passport."""
    created = await service.create(data)
    response.headers["Location"] = (
        f"/passports/{quote(created.country_code, safe='')}/{quote(created.number, safe='')}"
    )
    return created


@router.get("/{country_code}/{number}", responses=READ)
async def get_passport(
    service: PassportServiceDep, country_code: PassportCountryCode, number: PassportNumber
) -> PassportRead:
    """Return a passport."""
    return await service.get(country_code, number)


@router.patch("/{country_code}/{number}", responses=WRITE)
async def update_passport(
    service: PassportServiceDep,
    country_code: PassportCountryCode,
    number: PassportNumber,
    data: PassportUpdate,
) -> PassportRead:
    """Change a passport."""
    return await service.update(country_code, number, data)


@router.delete("/{country_code}/{number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_passport(
    service: PassportServiceDep, country_code: PassportCountryCode, number: PassportNumber
) -> None:
    """Delete a passport."""
    await service.delete(country_code, number)
