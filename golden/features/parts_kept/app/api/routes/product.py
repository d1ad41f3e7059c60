"""Routes of products."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ProductServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate

router = APIRouter(prefix="/products", tags=["products"])


@router.get("", responses=READ)
async def list_products(
    service: ProductServiceDep, query: Annotated[ProductQuery, Depends(QueryString(ProductQuery))]
) -> CursorPage[ProductRead]:
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
async def get_product(service: ProductServiceDep, product_id: UUID) -> ProductRead:
    """Return a product."""
    return await service.get(product_id)


@router.patch("/{product_id}", responses=WRITE)
async def update_product(
    service: ProductServiceDep, product_id: UUID, data: ProductUpdate
) -> ProductRead:
    """Change a product."""
    return await service.update(product_id, data)


@router.delete("/{product_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_product(service: ProductServiceDep, product_id: UUID) -> None:
    """Delete a product; it can be restored."""
    await service.delete(product_id)


@router.post("/{product_id}/restore", responses=READ)
async def restore_product(service: ProductServiceDep, product_id: UUID) -> ProductRead:
    """Restore a deleted product, with what was deleted along with it."""
    return await service.restore(product_id)
