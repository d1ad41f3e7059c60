"""Routes of sums."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SumServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.sum_ import SumCreate, SumQuery, SumRead, SumUpdate

router = APIRouter(prefix="/sums", tags=["sums"])


@router.get("", responses=READ)
async def list_sums(
    service: SumServiceDep, query: Annotated[SumQuery, Depends(QueryString(SumQuery))]
) -> CursorPage[SumRead]:
    """List sums."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_sum(service: SumServiceDep, data: SumCreate, response: Response) -> SumRead:
    """Create a sum."""
    created = await service.create(data)
    response.headers["Location"] = f"/sums/{created.id}"
    return created


@router.get("/{sum_id}", responses=READ)
async def get_sum(service: SumServiceDep, sum_id: UUID) -> SumRead:
    """Return a sum."""
    return await service.get(sum_id)


@router.patch("/{sum_id}", responses=WRITE)
async def update_sum(service: SumServiceDep, sum_id: UUID, data: SumUpdate) -> SumRead:
    """Change a sum."""
    return await service.update(sum_id, data)


@router.delete("/{sum_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_sum(service: SumServiceDep, sum_id: UUID) -> None:
    """Delete a sum."""
    await service.delete(sum_id)
