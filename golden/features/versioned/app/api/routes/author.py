"""Routes of authors."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import AuthorServiceDep, QueryString
from app.api.errors import READ
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/authors", tags=["authors"])


@router.get("", responses=READ)
async def list_authors(
    service: AuthorServiceDep, query: Annotated[AuthorQuery, Depends(QueryString(AuthorQuery))]
) -> CursorPage[AuthorRead]:
    """List authors."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_author(
    service: AuthorServiceDep, data: AuthorCreate, response: Response
) -> AuthorRead:
    """Create an author."""
    created = await service.create(data)
    response.headers["Location"] = f"/authors/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{author_id}", responses=SHOWN)
async def get_author(service: AuthorServiceDep, author_id: UUID, response: Response) -> AuthorRead:
    """Return an author."""
    found = await service.get(author_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{author_id}", responses=CHANGED)
async def update_author(
    service: AuthorServiceDep,
    author_id: UUID,
    versions: ExpectedVersions,
    data: AuthorUpdate,
    response: Response,
) -> AuthorRead:
    """Change an author."""
    changed = await service.update(author_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{author_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_author(
    service: AuthorServiceDep, author_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete an author."""
    await service.delete(author_id, versions=versions)
