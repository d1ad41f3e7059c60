"""Routes of profiles."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ProfileServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.profile import ProfileCreate, ProfileQuery, ProfileRead, ProfileUpdate

router = APIRouter(prefix="/profiles", tags=["profiles"])


@router.get("", responses=READ)
async def list_profiles(
    service: ProfileServiceDep, query: Annotated[ProfileQuery, Depends(QueryString(ProfileQuery))]
) -> CursorPage[ProfileRead]:
    """List profiles."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_profile(
    service: ProfileServiceDep, data: ProfileCreate, response: Response
) -> ProfileRead:
    """Create a profile."""
    created = await service.create(data)
    response.headers["Location"] = f"/profiles/{created.id}"
    return created


@router.get("/{profile_id}", responses=READ)
async def get_profile(service: ProfileServiceDep, profile_id: UUID) -> ProfileRead:
    """Return a profile."""
    return await service.get(profile_id)


@router.patch("/{profile_id}", responses=WRITE)
async def update_profile(
    service: ProfileServiceDep, profile_id: UUID, data: ProfileUpdate
) -> ProfileRead:
    """Change a profile."""
    return await service.update(profile_id, data)


@router.delete("/{profile_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_profile(service: ProfileServiceDep, profile_id: UUID) -> None:
    """Delete a profile; it can be restored."""
    await service.delete(profile_id)


@router.post("/{profile_id}/restore", responses=READ)
async def restore_profile(service: ProfileServiceDep, profile_id: UUID) -> ProfileRead:
    """Restore a deleted profile, with what was deleted along with it."""
    return await service.restore(profile_id)
