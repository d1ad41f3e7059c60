"""Routes of countries."""

from http import HTTPStatus
from urllib.parse import quote

from fastapi import APIRouter, Response

from app.api.deps import CountryServiceDep
from app.api.errors import READ, WRITE
from app.schemas.country import (
    CountryBulkCreate,
    CountryBulkDelete,
    CountryCode,
    CountryCreate,
    CountryRead,
)
from app.schemas.page import Items

router = APIRouter(prefix="/countries", tags=["countries"])


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


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_countries(
    service: CountryServiceDep, data: CountryBulkCreate
) -> Items[CountryRead]:
    """Create countries, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_countries(service: CountryServiceDep, data: CountryBulkDelete) -> None:
    """Delete countries, all or none."""
    await service.bulk_delete(data.ids)
