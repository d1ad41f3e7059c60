"""Routes of members."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import MEMBERS
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.services.member import MemberService

router = APIRouter(prefix="/members", tags=["members"])


@router.get("", responses=READ)
async def list_members(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["list"]))],
    query: Annotated[MemberQuery, Depends(QueryString(MemberQuery))],
) -> CursorPage[MemberRead]:
    """List members."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["create"]))],
    data: MemberCreate,
    response: Response,
) -> MemberRead:
    """Create a member."""
    created = await service.create(data)
    response.headers["Location"] = f"/members/{created.id}"
    return created


@router.get("/{member_id}", responses=READ)
async def get_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["get"]))],
    member_id: UUID,
) -> MemberRead:
    """Return a member."""
    return await service.get(member_id)


@router.patch("/{member_id}", responses=WRITE)
async def update_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["update"]))],
    member_id: UUID,
    data: MemberUpdate,
) -> MemberRead:
    """Change a member."""
    return await service.update(member_id, data)


@router.delete("/{member_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["delete"]))],
    member_id: UUID,
) -> None:
    """Delete a member."""
    await service.delete(member_id)
