"""Routes of media types."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import MediaTypeServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.media_type import MediaTypeCreate, MediaTypeQuery, MediaTypeRead, MediaTypeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/media-types", tags=["media types"])


@router.get("", responses=READ)
async def list_media_types(
    service: MediaTypeServiceDep,
    query: Annotated[MediaTypeQuery, Depends(QueryString(MediaTypeQuery))],
) -> CursorPage[MediaTypeRead]:
    """List media types."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_media_type(
    service: MediaTypeServiceDep, data: MediaTypeCreate, response: Response
) -> MediaTypeRead:
    """Create a media type."""
    created = await service.create(data)
    response.headers["Location"] = f"/media-types/{created.id}"
    return created


@router.get("/{media_type_id}", responses=READ)
async def get_media_type(service: MediaTypeServiceDep, media_type_id: IntegerKey) -> MediaTypeRead:
    """Return a media type."""
    return await service.get(media_type_id)


@router.patch("/{media_type_id}", responses=WRITE)
async def update_media_type(
    service: MediaTypeServiceDep, media_type_id: IntegerKey, data: MediaTypeUpdate
) -> MediaTypeRead:
    """Change a media type."""
    return await service.update(media_type_id, data)


@router.delete("/{media_type_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_media_type(service: MediaTypeServiceDep, media_type_id: IntegerKey) -> None:
    """Delete a media type."""
    await service.delete(media_type_id)
