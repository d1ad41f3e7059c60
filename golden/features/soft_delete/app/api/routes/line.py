"""Routes of lines."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import LineServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.line import LineBulkCreate, LineCreate, LineQuery, LineRead, LineUpdate
from app.schemas.page import Items, OffsetPage

router = APIRouter(prefix="/lines", tags=["lines"])


@router.get("", responses=READ)
async def list_lines(
    service: LineServiceDep, query: Annotated[LineQuery, Depends(QueryString(LineQuery))]
) -> OffsetPage[LineRead]:
    """List lines."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_line(service: LineServiceDep, data: LineCreate, response: Response) -> LineRead:
    """Create a line."""
    created = await service.create(data)
    response.headers["Location"] = f"/lines/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{line_id}", responses=SHOWN)
async def get_line(service: LineServiceDep, line_id: UUID, response: Response) -> LineRead:
    """Return a line."""
    found = await service.get(line_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{line_id}", responses=CHANGED)
async def update_line(
    service: LineServiceDep,
    line_id: UUID,
    versions: ExpectedVersions,
    data: LineUpdate,
    response: Response,
) -> LineRead:
    """Change a line."""
    changed = await service.update(line_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{line_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_line(service: LineServiceDep, line_id: UUID, versions: ExpectedVersions) -> None:
    """Delete a line; it can be restored."""
    await service.delete(line_id, versions=versions)


@router.post("/{line_id}/restore", responses=SHOWN)
async def restore_line(service: LineServiceDep, line_id: UUID, response: Response) -> LineRead:
    """Restore a deleted line, with what was deleted along with it."""
    restored = await service.restore(line_id)
    response.headers["ETag"] = etag(restored.version)
    return restored


@router.put("/{line_id}", responses=CHANGED)
async def replace_line(
    service: LineServiceDep,
    line_id: UUID,
    versions: ExpectedVersions,
    data: LineCreate,
    response: Response,
) -> LineRead:
    """Replace a line; what is left out takes its default."""
    changed = await service.replace(line_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_lines(service: LineServiceDep, data: LineBulkCreate) -> Items[LineRead]:
    """Create lines, all or none."""
    return Items(await service.bulk_create(data.items))
