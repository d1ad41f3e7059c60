"""Routes of product orders."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ProductOrderServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import OffsetPage
from app.schemas.product_order import (
    ProductOrderCreate,
    ProductOrderQuery,
    ProductOrderRead,
    ProductOrderUpdate,
)
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/product-orders", tags=["product orders"])


@router.get("", responses=READ)
async def list_product_orders(
    service: ProductOrderServiceDep,
    query: Annotated[ProductOrderQuery, Depends(QueryString(ProductOrderQuery))],
) -> OffsetPage[ProductOrderRead]:
    """List product orders."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_product_order(
    service: ProductOrderServiceDep, data: ProductOrderCreate, response: Response
) -> ProductOrderRead:
    """Create a product order."""
    created = await service.create(data)
    response.headers["Location"] = f"/product-orders/{created.id}"
    return created


@router.get("/{product_order_id}", responses=READ)
async def get_product_order(
    service: ProductOrderServiceDep, product_order_id: BigIntegerKey
) -> ProductOrderRead:
    """Return a product order."""
    return await service.get(product_order_id)


@router.patch("/{product_order_id}", responses=WRITE)
async def update_product_order(
    service: ProductOrderServiceDep, product_order_id: BigIntegerKey, data: ProductOrderUpdate
) -> ProductOrderRead:
    """Change a product order."""
    return await service.update(product_order_id, data)


@router.delete("/{product_order_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_product_order(
    service: ProductOrderServiceDep, product_order_id: BigIntegerKey
) -> None:
    """Delete a product order."""
    await service.delete(product_order_id)
