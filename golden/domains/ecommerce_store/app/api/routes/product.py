"""Routes of products."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ProductServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import OffsetPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/products", tags=["products"])


@router.get("", responses=READ)
async def list_products(
    service: ProductServiceDep, query: Annotated[ProductQuery, Depends(QueryString(ProductQuery))]
) -> OffsetPage[ProductRead]:
    """List products."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_product(
    service: ProductServiceDep, data: ProductCreate, response: Response
) -> ProductRead:
    """Create a product."""
    created = await service.create(data)
    response.headers["Location"] = f"/products/{created.id}"
    return created


@router.get("/{product_id}", responses=READ)
async def get_product(service: ProductServiceDep, product_id: BigIntegerKey) -> ProductRead:
    """Return a product."""
    return await service.get(product_id)


@router.patch("/{product_id}", responses=WRITE)
async def update_product(
    service: ProductServiceDep, product_id: BigIntegerKey, data: ProductUpdate
) -> ProductRead:
    """Change a product."""
    return await service.update(product_id, data)


@router.delete("/{product_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_product(service: ProductServiceDep, product_id: BigIntegerKey) -> None:
    """Delete a product."""
    await service.delete(product_id)
