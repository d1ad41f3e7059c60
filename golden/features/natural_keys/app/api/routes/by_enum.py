"""Routes of by enums."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByEnumServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.models.enums import Kind
from app.schemas.by_enum import ByEnumCreate, ByEnumQuery, ByEnumRead, ByEnumUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/by-enums", tags=["by enums"])


@router.get("", responses=READ)
async def list_by_enums(
    service: ByEnumServiceDep, query: Annotated[ByEnumQuery, Depends(QueryString(ByEnumQuery))]
) -> CursorPage[ByEnumRead]:
    """List by enums."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_enum(
    service: ByEnumServiceDep, data: ByEnumCreate, response: Response
) -> ByEnumRead:
    """Create a by enum."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-enums/{quote(created.kind, safe='')}"
    return created


@router.get("/{kind}", responses=READ)
async def get_by_enum(service: ByEnumServiceDep, kind: Kind) -> ByEnumRead:
    """Return a by enum."""
    return await service.get(kind)


@router.patch("/{kind}", responses=WRITE)
async def update_by_enum(service: ByEnumServiceDep, kind: Kind, data: ByEnumUpdate) -> ByEnumRead:
    """Change a by enum."""
    return await service.update(kind, data)


@router.delete("/{kind}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_enum(service: ByEnumServiceDep, kind: Kind) -> None:
    """Delete a by enum."""
    await service.delete(kind)
