"""Routes of members."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import MemberServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/members", tags=["members"])


@router.get("", responses=READ)
async def list_members(
    service: MemberServiceDep, query: Annotated[MemberQuery, Depends(QueryString(MemberQuery))]
) -> CursorPage[MemberRead]:
    """List members."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_member(
    service: MemberServiceDep, data: MemberCreate, response: Response
) -> MemberRead:
    """Create a member."""
    created = await service.create(data)
    response.headers["Location"] = f"/members/{created.id}"
    return created


@router.get("/{member_id}", responses=READ)
async def get_member(service: MemberServiceDep, member_id: UUID) -> MemberRead:
    """Return a member."""
    return await service.get(member_id)


@router.patch("/{member_id}", responses=WRITE)
async def update_member(
    service: MemberServiceDep, member_id: UUID, data: MemberUpdate
) -> MemberRead:
    """Change a member."""
    return await service.update(member_id, data)


@router.delete("/{member_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_member(service: MemberServiceDep, member_id: UUID) -> None:
    """Delete a member."""
    await service.delete(member_id)
