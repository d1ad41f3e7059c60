"""Routes of albums."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import AlbumServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.album import AlbumCreate, AlbumQuery, AlbumRead, AlbumUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/albums", tags=["albums"])


@router.get("", responses=READ)
async def list_albums(
    service: AlbumServiceDep, query: Annotated[AlbumQuery, Depends(QueryString(AlbumQuery))]
) -> CursorPage[AlbumRead]:
    """List albums."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_album(
    service: AlbumServiceDep, data: AlbumCreate, response: Response
) -> AlbumRead:
    """Create an album."""
    created = await service.create(data)
    response.headers["Location"] = f"/albums/{created.id}"
    return created


@router.get("/{album_id}", responses=READ)
async def get_album(service: AlbumServiceDep, album_id: IntegerKey) -> AlbumRead:
    """Return an album."""
    return await service.get(album_id)


@router.patch("/{album_id}", responses=WRITE)
async def update_album(
    service: AlbumServiceDep, album_id: IntegerKey, data: AlbumUpdate
) -> AlbumRead:
    """Change an album."""
    return await service.update(album_id, data)


@router.delete("/{album_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_album(service: AlbumServiceDep, album_id: IntegerKey) -> None:
    """Delete an album."""
    await service.delete(album_id)
