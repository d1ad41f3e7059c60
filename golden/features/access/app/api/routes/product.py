"""Routes of products."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response, Security

from app.access import PRODUCTS
from app.api.deps import QueryString
from app.api.errors import READ
from app.api.permissions import allowed
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.page import CursorPage
from app.schemas.product import ProductCreate, ProductQuery, ProductRead, ProductUpdate
from app.services.product import ProductService

router = APIRouter(prefix="/products", tags=["products"])


@router.get("", responses=READ)
async def list_products(
    service: Annotated[ProductService, Depends(allowed(ProductService, PRODUCTS["list"]))],
    query: Annotated[ProductQuery, Depends(QueryString(ProductQuery))],
) -> CursorPage[ProductRead]:
    """List products."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_product(
    service: Annotated[
        ProductService,
        Security(allowed(ProductService, PRODUCTS["create"]), scopes=["products:write"]),
    ],
    data: ProductCreate,
    response: Response,
) -> ProductRead:
    """Create a product."""
    created = await service.create(data)
    response.headers["Location"] = f"/products/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{product_id}", responses=SHOWN)
async def get_product(
    service: Annotated[ProductService, Depends(allowed(ProductService, PRODUCTS["get"]))],
    product_id: UUID,
    response: Response,
) -> ProductRead:
    """Return a product."""
    found = await service.get(product_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{product_id}", responses=CHANGED)
async def update_product(
    service: Annotated[
        ProductService,
        Security(allowed(ProductService, PRODUCTS["update"]), scopes=["products:write"]),
    ],
    product_id: UUID,
    versions: ExpectedVersions,
    data: ProductUpdate,
    response: Response,
) -> ProductRead:
    """Change a product."""
    changed = await service.update(product_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{product_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_product(
    service: Annotated[
        ProductService,
        Security(allowed(ProductService, PRODUCTS["delete"]), scopes=["products:write"]),
    ],
    product_id: UUID,
    versions: ExpectedVersions,
) -> None:
    """Delete a product."""
    await service.delete(product_id, versions=versions)
