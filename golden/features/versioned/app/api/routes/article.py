"""Routes of articles."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ArticleServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.article import (
    ArticleBulkCreate,
    ArticleCreate,
    ArticleQuery,
    ArticleRead,
    ArticleUpdate,
)
from app.schemas.page import CursorPage, Items

router = APIRouter(prefix="/articles", tags=["articles"])


@router.get("", responses=READ)
async def list_articles(
    service: ArticleServiceDep, query: Annotated[ArticleQuery, Depends(QueryString(ArticleQuery))]
) -> CursorPage[ArticleRead]:
    """List articles."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_article(
    service: ArticleServiceDep, data: ArticleCreate, response: Response
) -> ArticleRead:
    """Create an article."""
    created = await service.create(data)
    response.headers["Location"] = f"/articles/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{article_id}", responses=SHOWN)
async def get_article(
    service: ArticleServiceDep, article_id: UUID, response: Response
) -> ArticleRead:
    """Return an article."""
    found = await service.get(article_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{article_id}", responses=CHANGED)
async def update_article(
    service: ArticleServiceDep,
    article_id: UUID,
    versions: ExpectedVersions,
    data: ArticleUpdate,
    response: Response,
) -> ArticleRead:
    """Change an article."""
    changed = await service.update(article_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{article_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_article(
    service: ArticleServiceDep, article_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete an article."""
    await service.delete(article_id, versions=versions)


@router.put("/{article_id}", responses=CHANGED)
async def replace_article(
    service: ArticleServiceDep,
    article_id: UUID,
    versions: ExpectedVersions,
    data: ArticleCreate,
    response: Response,
) -> ArticleRead:
    """Replace an article; what is left out takes its default."""
    changed = await service.replace(article_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_articles(
    service: ArticleServiceDep, data: ArticleBulkCreate
) -> Items[ArticleRead]:
    """Create articles, all or none."""
    return Items(await service.bulk_create(data.items))
