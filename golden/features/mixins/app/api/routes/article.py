"""Routes of articles."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ArticleServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.article import ArticleCreate, ArticleQuery, ArticleRead, ArticleUpdate
from app.schemas.page import CursorPage

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
