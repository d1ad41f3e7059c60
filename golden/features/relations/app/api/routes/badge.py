"""Routes of badges."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import BadgeServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.badge import BadgeCreate, BadgeQuery, BadgeRead, BadgeUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/badges", tags=["badges"])


@router.get("", responses=READ)
async def list_badges(
    service: BadgeServiceDep, query: Annotated[BadgeQuery, Depends(QueryString(BadgeQuery))]
) -> CursorPage[BadgeRead]:
    """List badges."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_badge(
    service: BadgeServiceDep, data: BadgeCreate, response: Response
) -> BadgeRead:
    """Create a badge."""
    created = await service.create(data)
    response.headers["Location"] = f"/badges/{created.id}"
    return created


@router.get("/{badge_id}", responses=READ)
async def get_badge(service: BadgeServiceDep, badge_id: UUID) -> BadgeRead:
    """Return a badge."""
    return await service.get(badge_id)


@router.patch("/{badge_id}", responses=WRITE)
async def update_badge(service: BadgeServiceDep, badge_id: UUID, data: BadgeUpdate) -> BadgeRead:
    """Change a badge."""
    return await service.update(badge_id, data)


@router.delete("/{badge_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_badge(service: BadgeServiceDep, badge_id: UUID) -> None:
    """Delete a badge."""
    await service.delete(badge_id)
