"""Routes of categories."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CategoryServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead, CategoryUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/categories", tags=["categories"])


@router.get("", responses=READ)
async def list_categories(
    service: CategoryServiceDep,
    query: Annotated[CategoryQuery, Depends(QueryString(CategoryQuery))],
) -> CursorPage[CategoryRead]:
    """List categories."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_category(
    service: CategoryServiceDep, data: CategoryCreate, response: Response
) -> CategoryRead:
    """Create a category."""
    created = await service.create(data)
    response.headers["Location"] = f"/categories/{created.id}"
    return created


@router.get("/{category_id}", responses=READ)
async def get_category(service: CategoryServiceDep, category_id: UUID) -> CategoryRead:
    """Return a category."""
    return await service.get(category_id)


@router.patch("/{category_id}", responses=WRITE)
async def update_category(
    service: CategoryServiceDep, category_id: UUID, data: CategoryUpdate
) -> CategoryRead:
    """Change a category."""
    return await service.update(category_id, data)


@router.delete("/{category_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_category(service: CategoryServiceDep, category_id: UUID) -> None:
    """Delete a category; it can be restored."""
    await service.delete(category_id)


@router.post("/{category_id}/restore", responses=READ)
async def restore_category(service: CategoryServiceDep, category_id: UUID) -> CategoryRead:
    """Restore a deleted category, with what was deleted along with it."""
    return await service.restore(category_id)
