"""Routes of reviews."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ReviewServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.review import ReviewCreate, ReviewQuery, ReviewRead, ReviewUpdate

router = APIRouter(prefix="/reviews", tags=["reviews"])


@router.get("", responses=READ)
async def list_reviews(
    service: ReviewServiceDep, query: Annotated[ReviewQuery, Depends(QueryString(ReviewQuery))]
) -> CursorPage[ReviewRead]:
    """List reviews."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_review(
    service: ReviewServiceDep, data: ReviewCreate, response: Response
) -> ReviewRead:
    """Create a review."""
    created = await service.create(data)
    response.headers["Location"] = f"/reviews/{created.id}"
    return created


@router.get("/{review_id}", responses=READ)
async def get_review(service: ReviewServiceDep, review_id: UUID) -> ReviewRead:
    """Return a review."""
    return await service.get(review_id)


@router.patch("/{review_id}", responses=WRITE)
async def update_review(
    service: ReviewServiceDep, review_id: UUID, data: ReviewUpdate
) -> ReviewRead:
    """Change a review."""
    return await service.update(review_id, data)


@router.delete("/{review_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_review(service: ReviewServiceDep, review_id: UUID) -> None:
    """Delete a review."""
    await service.delete(review_id)
