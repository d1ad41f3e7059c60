"""Routes of authors."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import AuthorServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/authors", tags=["authors"])


@router.get("", responses=READ)
async def list_authors(
    service: AuthorServiceDep, query: Annotated[AuthorQuery, Depends(QueryString(AuthorQuery))]
) -> OffsetPage[AuthorRead]:
    """List authors."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_author(
    service: AuthorServiceDep, data: AuthorCreate, response: Response
) -> AuthorRead:
    """Create an author."""
    created = await service.create(data)
    response.headers["Location"] = f"/authors/{created.id}"
    return created


@router.get("/{author_id}", responses=READ)
async def get_author(service: AuthorServiceDep, author_id: BigIntegerKey) -> AuthorRead:
    """Return an author."""
    return await service.get(author_id)


@router.patch("/{author_id}", responses=WRITE)
async def update_author(
    service: AuthorServiceDep, author_id: BigIntegerKey, data: AuthorUpdate
) -> AuthorRead:
    """Change an author."""
    return await service.update(author_id, data)


@router.delete("/{author_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_author(service: AuthorServiceDep, author_id: BigIntegerKey) -> None:
    """Delete an author."""
    await service.delete(author_id)
