"""Routes of contracts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ContractServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.contract import ContractCreate, ContractQuery, ContractRead, ContractUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/contracts", tags=["contracts"])


@router.get("", responses=READ)
async def list_contracts(
    service: ContractServiceDep,
    query: Annotated[ContractQuery, Depends(QueryString(ContractQuery))],
) -> CursorPage[ContractRead]:
    """List contracts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_contract(
    service: ContractServiceDep, data: ContractCreate, response: Response
) -> ContractRead:
    """Create a contract."""
    created = await service.create(data)
    response.headers["Location"] = f"/contracts/{created.id}"
    return created


@router.get("/{contract_id}", responses=READ)
async def get_contract(service: ContractServiceDep, contract_id: UUID) -> ContractRead:
    """Return a contract."""
    return await service.get(contract_id)


@router.patch("/{contract_id}", responses=WRITE)
async def update_contract(
    service: ContractServiceDep, contract_id: UUID, data: ContractUpdate
) -> ContractRead:
    """Change a contract."""
    return await service.update(contract_id, data)


@router.delete("/{contract_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_contract(service: ContractServiceDep, contract_id: UUID) -> None:
    """Delete a contract."""
    await service.delete(contract_id)
