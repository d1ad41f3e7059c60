"""Routes of users."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import USERS
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.page import CursorPage
from app.schemas.user import UserCreate, UserQuery, UserRead, UserUpdate
from app.services.user import UserService

router = APIRouter(prefix="/users", tags=["users"])


@router.get("", responses=READ)
async def list_users(
    service: Annotated[UserService, Depends(allowed(UserService, USERS["list"]))],
    query: Annotated[UserQuery, Depends(QueryString(UserQuery))],
) -> CursorPage[UserRead]:
    """List users."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_user(
    service: Annotated[UserService, Depends(allowed(UserService, USERS["create"]))],
    data: UserCreate,
    response: Response,
) -> UserRead:
    """Create a user."""
    created = await service.create(data)
    response.headers["Location"] = f"/users/{created.id}"
    return created


@router.get("/{user_id}", responses=READ)
async def get_user(
    service: Annotated[UserService, Depends(allowed(UserService, USERS["get"]))], user_id: UUID
) -> UserRead:
    """Return a user."""
    return await service.get(user_id)


@router.patch("/{user_id}", responses=WRITE)
async def update_user(
    service: Annotated[UserService, Depends(allowed(UserService, USERS["update"]))],
    user_id: UUID,
    data: UserUpdate,
) -> UserRead:
    """Change a user."""
    return await service.update(user_id, data)


@router.delete("/{user_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_user(
    service: Annotated[UserService, Depends(allowed(UserService, USERS["delete"]))], user_id: UUID
) -> None:
    """Delete a user."""
    await service.delete(user_id)
