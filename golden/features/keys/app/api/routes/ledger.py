"""Routes of ledgers."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import LedgerServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.ledger import LedgerCreate, LedgerQuery, LedgerRead, LedgerUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/ledgers", tags=["ledgers"])


@router.get("", responses=READ)
async def list_ledgers(
    service: LedgerServiceDep, query: Annotated[LedgerQuery, Depends(QueryString(LedgerQuery))]
) -> CursorPage[LedgerRead]:
    """List ledgers."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_ledger(
    service: LedgerServiceDep, data: LedgerCreate, response: Response
) -> LedgerRead:
    """Create a ledger."""
    created = await service.create(data)
    response.headers["Location"] = f"/ledgers/{created.id}"
    return created


@router.get("/{ledger_id}", responses=READ)
async def get_ledger(service: LedgerServiceDep, ledger_id: BigIntegerKey) -> LedgerRead:
    """Return a ledger."""
    return await service.get(ledger_id)


@router.patch("/{ledger_id}", responses=WRITE)
async def update_ledger(
    service: LedgerServiceDep, ledger_id: BigIntegerKey, data: LedgerUpdate
) -> LedgerRead:
    """Change a ledger."""
    return await service.update(ledger_id, data)


@router.delete("/{ledger_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_ledger(service: LedgerServiceDep, ledger_id: BigIntegerKey) -> None:
    """Delete a ledger."""
    await service.delete(ledger_id)
