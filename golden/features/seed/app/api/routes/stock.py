"""Routes of stocks."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, StockServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.stock import StockCreate, StockQuery, StockRead, StockUpdate

router = APIRouter(prefix="/stocks", tags=["stocks"])


@router.get("", responses=READ)
async def list_stocks(
    service: StockServiceDep, query: Annotated[StockQuery, Depends(QueryString(StockQuery))]
) -> CursorPage[StockRead]:
    """List stocks."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_stock(
    service: StockServiceDep, data: StockCreate, response: Response
) -> StockRead:
    """Create a stock."""
    created = await service.create(data)
    response.headers["Location"] = f"/stocks/{created.id}"
    return created


@router.get("/{stock_id}", responses=READ)
async def get_stock(service: StockServiceDep, stock_id: UUID) -> StockRead:
    """Return a stock."""
    return await service.get(stock_id)


@router.patch("/{stock_id}", responses=WRITE)
async def update_stock(service: StockServiceDep, stock_id: UUID, data: StockUpdate) -> StockRead:
    """Change a stock."""
    return await service.update(stock_id, data)


@router.delete("/{stock_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_stock(service: StockServiceDep, stock_id: UUID) -> None:
    """Delete a stock."""
    await service.delete(stock_id)
