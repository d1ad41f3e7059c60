"""Routes of members."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.access import MEMBERS
from app.api.deps import QueryString
from app.api.errors import READ
from app.api.permissions import allowed
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey
from app.services.member import MemberService

router = APIRouter(prefix="/members", tags=["members"])


@router.get("", responses=READ)
async def list_members(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["list"]))],
    query: Annotated[MemberQuery, Depends(QueryString(MemberQuery))],
) -> CursorPage[MemberRead]:
    """List members."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["create"]))],
    data: MemberCreate,
    response: Response,
) -> MemberRead:
    """Create a member."""
    created = await service.create(data)
    response.headers["Location"] = f"/members/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{member_id}", responses=SHOWN)
async def get_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["get"]))],
    member_id: IntegerKey,
    response: Response,
) -> MemberRead:
    """Return a member."""
    found = await service.get(member_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{member_id}", responses=CHANGED)
async def update_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["update"]))],
    member_id: IntegerKey,
    versions: ExpectedVersions,
    data: MemberUpdate,
    response: Response,
) -> MemberRead:
    """Change a member."""
    changed = await service.update(member_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{member_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["delete"]))],
    member_id: IntegerKey,
    versions: ExpectedVersions,
) -> None:
    """Delete a member; it can be restored."""
    await service.delete(member_id, versions=versions)


@router.post("/{member_id}/restore", responses=SHOWN)
async def restore_member(
    service: Annotated[MemberService, Depends(allowed(MemberService, MEMBERS["restore"]))],
    member_id: IntegerKey,
    response: Response,
) -> MemberRead:
    """Restore a deleted member, with what was deleted along with it."""
    restored = await service.restore(member_id)
    response.headers["ETag"] = etag(restored.version)
    return restored
