"""Routes of playlists."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import PlaylistServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import OffsetPage
from app.schemas.playlist import PlaylistCreate, PlaylistQuery, PlaylistRead, PlaylistUpdate
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/playlists", tags=["playlists"])


@router.get("", responses=READ)
async def list_playlists(
    service: PlaylistServiceDep,
    query: Annotated[PlaylistQuery, Depends(QueryString(PlaylistQuery))],
) -> OffsetPage[PlaylistRead]:
    """List playlists."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_playlist(
    service: PlaylistServiceDep, data: PlaylistCreate, response: Response
) -> PlaylistRead:
    """Create a playlist."""
    created = await service.create(data)
    response.headers["Location"] = f"/playlists/{created.id}"
    return created


@router.get("/{playlist_id}", responses=READ)
async def get_playlist(service: PlaylistServiceDep, playlist_id: IntegerKey) -> PlaylistRead:
    """Return a playlist."""
    return await service.get(playlist_id)


@router.patch("/{playlist_id}", responses=WRITE)
async def update_playlist(
    service: PlaylistServiceDep, playlist_id: IntegerKey, data: PlaylistUpdate
) -> PlaylistRead:
    """Change a playlist."""
    return await service.update(playlist_id, data)


@router.delete("/{playlist_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_playlist(service: PlaylistServiceDep, playlist_id: IntegerKey) -> None:
    """Delete a playlist."""
    await service.delete(playlist_id)
