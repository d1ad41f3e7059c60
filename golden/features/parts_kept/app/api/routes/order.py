"""Routes of orders."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import OrderServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.order import OrderBulkCreate, OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage, Items

router = APIRouter(prefix="/orders", tags=["orders"])


@router.get("", responses=READ)
async def list_orders(
    service: OrderServiceDep, query: Annotated[OrderQuery, Depends(QueryString(OrderQuery))]
) -> CursorPage[OrderRead]:
    """List orders."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_order(
    service: OrderServiceDep, data: OrderCreate, response: Response
) -> OrderRead:
    """Create an order."""
    created = await service.create(data)
    response.headers["Location"] = f"/orders/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{order_id}", responses=SHOWN)
async def get_order(service: OrderServiceDep, order_id: UUID, response: Response) -> OrderRead:
    """Return an order."""
    found = await service.get(order_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{order_id}", responses=CHANGED)
async def update_order(
    service: OrderServiceDep,
    order_id: UUID,
    versions: ExpectedVersions,
    data: OrderUpdate,
    response: Response,
) -> OrderRead:
    """Change an order."""
    changed = await service.update(order_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{order_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_order(
    service: OrderServiceDep, order_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete an order; it can be restored."""
    await service.delete(order_id, versions=versions)


@router.post("/{order_id}/restore", responses=SHOWN)
async def restore_order(service: OrderServiceDep, order_id: UUID, response: Response) -> OrderRead:
    """Restore a deleted order, with what was deleted along with it."""
    restored = await service.restore(order_id)
    response.headers["ETag"] = etag(restored.version)
    return restored


@router.put("/{order_id}", responses=CHANGED)
async def replace_order(
    service: OrderServiceDep,
    order_id: UUID,
    versions: ExpectedVersions,
    data: OrderCreate,
    response: Response,
) -> OrderRead:
    """Replace an order; what is left out takes its default."""
    changed = await service.replace(order_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_orders(service: OrderServiceDep, data: OrderBulkCreate) -> Items[OrderRead]:
    """Create orders, all or none."""
    return Items(await service.bulk_create(data.items))
