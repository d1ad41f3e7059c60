"""Routes of product categories."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import ProductCategoryServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.product_category import (
    ProductCategoryCreate,
    ProductCategoryQuery,
    ProductCategoryRead,
    ProductCategoryUpdate,
)
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/product-categories", tags=["product categories"])


@router.get("", responses=READ)
async def list_product_categories(
    service: ProductCategoryServiceDep,
    query: Annotated[ProductCategoryQuery, Depends(QueryString(ProductCategoryQuery))],
) -> CursorPage[ProductCategoryRead]:
    """List product categories."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_product_category(
    service: ProductCategoryServiceDep, data: ProductCategoryCreate, response: Response
) -> ProductCategoryRead:
    """Create a product category."""
    created = await service.create(data)
    response.headers["Location"] = f"/product-categories/{created.id}"
    return created


@router.get("/{product_category_id}", responses=READ)
async def get_product_category(
    service: ProductCategoryServiceDep, product_category_id: BigIntegerKey
) -> ProductCategoryRead:
    """Return a product category."""
    return await service.get(product_category_id)


@router.patch("/{product_category_id}", responses=WRITE)
async def update_product_category(
    service: ProductCategoryServiceDep,
    product_category_id: BigIntegerKey,
    data: ProductCategoryUpdate,
) -> ProductCategoryRead:
    """Change a product category."""
    return await service.update(product_category_id, data)


@router.delete("/{product_category_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_product_category(
    service: ProductCategoryServiceDep, product_category_id: BigIntegerKey
) -> None:
    """Delete a product category."""
    await service.delete(product_category_id)
