"""Routes of addresses."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import AddressServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.address import AddressCreate, AddressQuery, AddressRead, AddressUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/addresses", tags=["addresses"])


@router.get("", responses=READ)
async def list_addresses(
    service: AddressServiceDep, query: Annotated[AddressQuery, Depends(QueryString(AddressQuery))]
) -> OffsetPage[AddressRead]:
    """List addresses."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_address(
    service: AddressServiceDep, data: AddressCreate, response: Response
) -> AddressRead:
    """Create an address."""
    created = await service.create(data)
    response.headers["Location"] = f"/addresses/{created.id}"
    return created


@router.get("/{address_id}", responses=READ)
async def get_address(service: AddressServiceDep, address_id: BigIntegerKey) -> AddressRead:
    """Return an address."""
    return await service.get(address_id)


@router.patch("/{address_id}", responses=WRITE)
async def update_address(
    service: AddressServiceDep, address_id: BigIntegerKey, data: AddressUpdate
) -> AddressRead:
    """Change an address."""
    return await service.update(address_id, data)


@router.delete("/{address_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_address(service: AddressServiceDep, address_id: BigIntegerKey) -> None:
    """Delete an address."""
    await service.delete(address_id)
