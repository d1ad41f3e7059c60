"""Routes of countries."""

from typing import Annotated

from fastapi import APIRouter, Depends

from app.api.deps import CountryServiceDep, QueryString
from app.api.errors import READ
from app.schemas.country import CountryQuery, CountryRead
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/countries", tags=["countries"])


@router.get("", responses=READ)
async def list_countries(
    service: CountryServiceDep, query: Annotated[CountryQuery, Depends(QueryString(CountryQuery))]
) -> CursorPage[CountryRead]:
    """List countries."""
    return await service.search(query)


@router.get("/{country_id}", responses=READ)
async def get_country(service: CountryServiceDep, country_id: IntegerKey) -> CountryRead:
    """Return a country."""
    return await service.get(country_id)
