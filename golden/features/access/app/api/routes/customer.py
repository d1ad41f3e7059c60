"""Routes of customers."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import CUSTOMERS
from app.api.deps import QueryString
from app.api.errors import READ, WRITE
from app.api.permissions import allowed
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.page import CursorPage
from app.services.customer import CustomerService

router = APIRouter(prefix="/customers", tags=["customers"])


@router.get("", responses=READ)
async def list_customers(
    service: Annotated[CustomerService, Depends(allowed(CustomerService, CUSTOMERS["list"]))],
    query: Annotated[CustomerQuery, Depends(QueryString(CustomerQuery))],
) -> CursorPage[CustomerRead]:
    """List customers."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_customer(
    service: Annotated[CustomerService, Depends(allowed(CustomerService, CUSTOMERS["create"]))],
    data: CustomerCreate,
    response: Response,
) -> CustomerRead:
    """Create a customer."""
    created = await service.create(data)
    response.headers["Location"] = f"/customers/{created.id}"
    return created


@router.get("/{customer_id}", responses=READ)
async def get_customer(
    service: Annotated[CustomerService, Depends(allowed(CustomerService, CUSTOMERS["get"]))],
    customer_id: UUID,
) -> CustomerRead:
    """Return a customer."""
    return await service.get(customer_id)


@router.patch("/{customer_id}", responses=WRITE)
async def update_customer(
    service: Annotated[CustomerService, Depends(allowed(CustomerService, CUSTOMERS["update"]))],
    customer_id: UUID,
    data: CustomerUpdate,
) -> CustomerRead:
    """Change a customer."""
    return await service.update(customer_id, data)


@router.delete("/{customer_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_customer(
    service: Annotated[CustomerService, Depends(allowed(CustomerService, CUSTOMERS["delete"]))],
    customer_id: UUID,
) -> None:
    """Delete a customer."""
    await service.delete(customer_id)
