"""Routes of ordereds."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OrderedServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.ordered import OrderedCreate, OrderedQuery, OrderedRead, OrderedUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/ordereds", tags=["ordereds"])


@router.get("", responses=READ)
async def list_ordereds(
    service: OrderedServiceDep, query: Annotated[OrderedQuery, Depends(QueryString(OrderedQuery))]
) -> CursorPage[OrderedRead]:
    """List ordereds."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_ordered(
    service: OrderedServiceDep, data: OrderedCreate, response: Response
) -> OrderedRead:
    """Create an ordered."""
    created = await service.create(data)
    response.headers["Location"] = f"/ordereds/{created.id}"
    return created


@router.get("/{ordered_id}", responses=READ)
async def get_ordered(service: OrderedServiceDep, ordered_id: UUID) -> OrderedRead:
    """Return an ordered."""
    return await service.get(ordered_id)


@router.patch("/{ordered_id}", responses=WRITE)
async def update_ordered(
    service: OrderedServiceDep, ordered_id: UUID, data: OrderedUpdate
) -> OrderedRead:
    """Change an ordered."""
    return await service.update(ordered_id, data)


@router.delete("/{ordered_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_ordered(service: OrderedServiceDep, ordered_id: UUID) -> None:
    """Delete an ordered."""
    await service.delete(ordered_id)
