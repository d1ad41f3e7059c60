"""Routes of artists."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ArtistServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.artist import ArtistCreate, ArtistQuery, ArtistRead, ArtistUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/artists", tags=["artists"])


@router.get("", responses=READ)
async def list_artists(
    service: ArtistServiceDep, query: Annotated[ArtistQuery, Depends(QueryString(ArtistQuery))]
) -> CursorPage[ArtistRead]:
    """List artists."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_artist(
    service: ArtistServiceDep, data: ArtistCreate, response: Response
) -> ArtistRead:
    """Create an artist."""
    created = await service.create(data)
    response.headers["Location"] = f"/artists/{created.id}"
    return created


@router.get("/{artist_id}", responses=READ)
async def get_artist(service: ArtistServiceDep, artist_id: IntegerKey) -> ArtistRead:
    """Return an artist."""
    return await service.get(artist_id)


@router.patch("/{artist_id}", responses=WRITE)
async def update_artist(
    service: ArtistServiceDep, artist_id: IntegerKey, data: ArtistUpdate
) -> ArtistRead:
    """Change an artist."""
    return await service.update(artist_id, data)


@router.delete("/{artist_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_artist(service: ArtistServiceDep, artist_id: IntegerKey) -> None:
    """Delete an artist."""
    await service.delete(artist_id)
