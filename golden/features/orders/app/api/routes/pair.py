"""Routes of pairs."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import PairServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.pair import PairCreate, PairQuery, PairRead, PairRight, PairUpdate
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/pairs", tags=["pairs"])


@router.get("", responses=READ)
async def list_pairs(
    service: PairServiceDep, query: Annotated[PairQuery, Depends(QueryString(PairQuery))]
) -> CursorPage[PairRead]:
    """List pairs."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_pair(service: PairServiceDep, data: PairCreate, response: Response) -> PairRead:
    """Create a pair."""
    created = await service.create(data)
    response.headers["Location"] = f"/pairs/{created.left}/{quote(created.right, safe='')}"
    return created


@router.get("/{left}/{right}", responses=READ)
async def get_pair(service: PairServiceDep, left: IntegerParameter, right: PairRight) -> PairRead:
    """Return a pair."""
    return await service.get(left, right)


@router.patch("/{left}/{right}", responses=WRITE)
async def update_pair(
    service: PairServiceDep, left: IntegerParameter, right: PairRight, data: PairUpdate
) -> PairRead:
    """Change a pair."""
    return await service.update(left, right, data)


@router.delete("/{left}/{right}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_pair(service: PairServiceDep, left: IntegerParameter, right: PairRight) -> None:
    """Delete a pair."""
    await service.delete(left, right)
