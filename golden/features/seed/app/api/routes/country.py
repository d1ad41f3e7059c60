"""Routes of countries."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import CountryServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.country import CountryCode, CountryCreate, CountryQuery, CountryRead, CountryUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/countries", tags=["countries"])


@router.get("", responses=READ)
async def list_countries(
    service: CountryServiceDep, query: Annotated[CountryQuery, Depends(QueryString(CountryQuery))]
) -> CursorPage[CountryRead]:
    """List countries."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_country(
    service: CountryServiceDep, data: CountryCreate, response: Response
) -> CountryRead:
    """Create a country."""
    created = await service.create(data)
    response.headers["Location"] = f"/countries/{quote(created.code, safe='')}"
    return created


@router.get("/{code}", responses=READ)
async def get_country(service: CountryServiceDep, code: CountryCode) -> CountryRead:
    """Return a country."""
    return await service.get(code)


@router.patch("/{code}", responses=WRITE)
async def update_country(
    service: CountryServiceDep, code: CountryCode, data: CountryUpdate
) -> CountryRead:
    """Change a country."""
    return await service.update(code, data)


@router.delete("/{code}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_country(service: CountryServiceDep, code: CountryCode) -> None:
    """Delete a country."""
    await service.delete(code)
