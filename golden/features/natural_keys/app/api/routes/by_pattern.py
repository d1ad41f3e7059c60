"""Routes of by patterns."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByPatternServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_pattern import (
    ByPatternCode,
    ByPatternCreate,
    ByPatternQuery,
    ByPatternRead,
    ByPatternUpdate,
)
from app.schemas.page import CursorPage

router = APIRouter(prefix="/by-patterns", tags=["by patterns"])


@router.get("", responses=READ)
async def list_by_patterns(
    service: ByPatternServiceDep,
    query: Annotated[ByPatternQuery, Depends(QueryString(ByPatternQuery))],
) -> CursorPage[ByPatternRead]:
    """List by patterns."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_pattern(
    service: ByPatternServiceDep, data: ByPatternCreate, response: Response
) -> ByPatternRead:
    """Create a by pattern."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-patterns/{quote(created.code, safe='')}"
    return created


@router.get("/{code}", responses=READ)
async def get_by_pattern(service: ByPatternServiceDep, code: ByPatternCode) -> ByPatternRead:
    """Return a by pattern."""
    return await service.get(code)


@router.patch("/{code}", responses=WRITE)
async def update_by_pattern(
    service: ByPatternServiceDep, code: ByPatternCode, data: ByPatternUpdate
) -> ByPatternRead:
    """Change a by pattern."""
    return await service.update(code, data)


@router.delete("/{code}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_pattern(service: ByPatternServiceDep, code: ByPatternCode) -> None:
    """Delete a by pattern."""
    await service.delete(code)
