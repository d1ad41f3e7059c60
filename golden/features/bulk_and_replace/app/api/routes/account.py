"""Routes of accounts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import AccountServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.account import (
    AccountBulkCreate,
    AccountBulkDelete,
    AccountCreate,
    AccountQuery,
    AccountRead,
    AccountReplace,
    AccountUpdate,
)
from app.schemas.page import CursorPage, Items

router = APIRouter(prefix="/accounts", tags=["accounts"])


@router.get("", responses=READ)
async def list_accounts(
    service: AccountServiceDep, query: Annotated[AccountQuery, Depends(QueryString(AccountQuery))]
) -> CursorPage[AccountRead]:
    """List accounts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_account(
    service: AccountServiceDep, data: AccountCreate, response: Response
) -> AccountRead:
    """Create an account."""
    created = await service.create(data)
    response.headers["Location"] = f"/accounts/{created.id}"
    return created


@router.get("/{account_id}", responses=READ)
async def get_account(service: AccountServiceDep, account_id: UUID) -> AccountRead:
    """Return an account."""
    return await service.get(account_id)


@router.patch("/{account_id}", responses=WRITE)
async def update_account(
    service: AccountServiceDep, account_id: UUID, data: AccountUpdate
) -> AccountRead:
    """Change an account."""
    return await service.update(account_id, data)


@router.delete("/{account_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_account(service: AccountServiceDep, account_id: UUID) -> None:
    """Delete an account."""
    await service.delete(account_id)


@router.put("/{account_id}", responses=WRITE)
async def replace_account(
    service: AccountServiceDep, account_id: UUID, data: AccountReplace
) -> AccountRead:
    """Replace an account; what is left out takes its default."""
    return await service.replace(account_id, data)


@router.post("/bulk", status_code=HTTPStatus.CREATED, responses=WRITE)
async def bulk_create_accounts(
    service: AccountServiceDep, data: AccountBulkCreate
) -> Items[AccountRead]:
    """Create accounts, all or none."""
    return Items(await service.bulk_create(data.items))


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_accounts(service: AccountServiceDep, data: AccountBulkDelete) -> None:
    """Delete accounts, all or none."""
    await service.bulk_delete(data.ids)
