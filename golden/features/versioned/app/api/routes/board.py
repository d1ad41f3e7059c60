"""Routes of boards."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import BoardServiceDep, QueryString
from app.api.errors import READ
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.board import BoardCreate, BoardQuery, BoardRead, BoardUpdate
from app.schemas.page import OffsetPage

router = APIRouter(prefix="/boards", tags=["boards"])


@router.get("", responses=READ)
async def list_boards(
    service: BoardServiceDep, query: Annotated[BoardQuery, Depends(QueryString(BoardQuery))]
) -> OffsetPage[BoardRead]:
    """List boards."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_board(
    service: BoardServiceDep, data: BoardCreate, response: Response
) -> BoardRead:
    """Create a board."""
    created = await service.create(data)
    response.headers["Location"] = f"/boards/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{board_id}", responses=SHOWN)
async def get_board(service: BoardServiceDep, board_id: UUID, response: Response) -> BoardRead:
    """Return a board."""
    found = await service.get(board_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{board_id}", responses=CHANGED)
async def update_board(
    service: BoardServiceDep,
    board_id: UUID,
    versions: ExpectedVersions,
    data: BoardUpdate,
    response: Response,
) -> BoardRead:
    """Change a board."""
    changed = await service.update(board_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{board_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_board(
    service: BoardServiceDep, board_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete a board."""
    await service.delete(board_id, versions=versions)
