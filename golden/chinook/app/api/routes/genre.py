"""Routes of genres."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import GenreServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.genre import GenreCreate, GenreQuery, GenreRead, GenreUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/genres", tags=["genres"])


@router.get("", responses=READ)
async def list_genres(
    service: GenreServiceDep, query: Annotated[GenreQuery, Depends(QueryString(GenreQuery))]
) -> CursorPage[GenreRead]:
    """List genres."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_genre(
    service: GenreServiceDep, data: GenreCreate, response: Response
) -> GenreRead:
    """Create a genre."""
    created = await service.create(data)
    response.headers["Location"] = f"/genres/{created.id}"
    return created


@router.get("/{genre_id}", responses=READ)
async def get_genre(service: GenreServiceDep, genre_id: IntegerKey) -> GenreRead:
    """Return a genre."""
    return await service.get(genre_id)


@router.patch("/{genre_id}", responses=WRITE)
async def update_genre(
    service: GenreServiceDep, genre_id: IntegerKey, data: GenreUpdate
) -> GenreRead:
    """Change a genre."""
    return await service.update(genre_id, data)


@router.delete("/{genre_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_genre(service: GenreServiceDep, genre_id: IntegerKey) -> None:
    """Delete a genre."""
    await service.delete(genre_id)
