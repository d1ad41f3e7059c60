"""Routes of customers."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CustomerServiceDep, QueryString
from app.api.errors import READ
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/customers", tags=["customers"])


@router.get("", responses=READ)
async def list_customers(
    service: CustomerServiceDep,
    query: Annotated[CustomerQuery, Depends(QueryString(CustomerQuery))],
) -> CursorPage[CustomerRead]:
    """List customers."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_customer(
    service: CustomerServiceDep, data: CustomerCreate, response: Response
) -> CustomerRead:
    """Create a customer."""
    created = await service.create(data)
    response.headers["Location"] = f"/customers/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{customer_id}", responses=SHOWN)
async def get_customer(
    service: CustomerServiceDep, customer_id: UUID, response: Response
) -> CustomerRead:
    """Return a customer."""
    found = await service.get(customer_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{customer_id}", responses=CHANGED)
async def update_customer(
    service: CustomerServiceDep,
    customer_id: UUID,
    versions: ExpectedVersions,
    data: CustomerUpdate,
    response: Response,
) -> CustomerRead:
    """Change a customer."""
    changed = await service.update(customer_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{customer_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_customer(
    service: CustomerServiceDep, customer_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete a customer; it can be restored."""
    await service.delete(customer_id, versions=versions)


@router.post("/{customer_id}/restore", responses=SHOWN)
async def restore_customer(
    service: CustomerServiceDep, customer_id: UUID, response: Response
) -> CustomerRead:
    """Restore a deleted customer, with what was deleted along with it."""
    restored = await service.restore(customer_id)
    response.headers["ETag"] = etag(restored.version)
    return restored
