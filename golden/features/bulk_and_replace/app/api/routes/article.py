"""Routes of articles."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ArticleServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.article import (
    ArticleBulkCreate,
    ArticleBulkDelete,
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


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_article(
    service: ArticleServiceDep, data: ArticleCreate, response: Response
) -> ArticleRead:
    """Create an article."""
    created = await service.create(data)
    response.headers["Location"] = f"/articles/{created.id}"
    return created


@router.get("/{article_id}", responses=READ)
async def get_article(service: ArticleServiceDep, article_id: UUID) -> ArticleRead:
    """Return an article."""
    return await service.get(article_id)


@router.patch("/{article_id}", responses=WRITE)
async def update_article(
    service: ArticleServiceDep, article_id: UUID, data: ArticleUpdate
) -> ArticleRead:
    """Change an article."""
    return await service.update(article_id, data)


@router.delete("/{article_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_article(service: ArticleServiceDep, article_id: UUID) -> None:
    """Delete an article."""
    await service.delete(article_id)


@router.put("/{article_id}", responses=WRITE)
async def replace_article(
    service: ArticleServiceDep, article_id: UUID, data: ArticleCreate
) -> ArticleRead:
    """Replace an article; what is left out takes its default."""
    return await service.replace(article_id, data)


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_articles(
    service: ArticleServiceDep, data: ArticleBulkCreate
) -> Items[ArticleRead]:
    """Create articles, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_articles(service: ArticleServiceDep, data: ArticleBulkDelete) -> None:
    """Delete articles, all or none."""
    await service.bulk_delete(data.ids)
