"""Routes of receipts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ReceiptServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.receipt import ReceiptCreate, ReceiptQuery, ReceiptRead, ReceiptUpdate

router = APIRouter(prefix="/receipts", tags=["receipts"])


@router.get("", responses=READ)
async def list_receipts(
    service: ReceiptServiceDep, query: Annotated[ReceiptQuery, Depends(QueryString(ReceiptQuery))]
) -> CursorPage[ReceiptRead]:
    """List receipts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_receipt(
    service: ReceiptServiceDep, data: ReceiptCreate, response: Response
) -> ReceiptRead:
    """Create a receipt."""
    created = await service.create(data)
    response.headers["Location"] = f"/receipts/{created.id}"
    return created


@router.get("/{receipt_id}", responses=READ)
async def get_receipt(service: ReceiptServiceDep, receipt_id: UUID) -> ReceiptRead:
    """Return a receipt."""
    return await service.get(receipt_id)


@router.patch("/{receipt_id}", responses=WRITE)
async def update_receipt(
    service: ReceiptServiceDep, receipt_id: UUID, data: ReceiptUpdate
) -> ReceiptRead:
    """Change a receipt."""
    return await service.update(receipt_id, data)


@router.delete("/{receipt_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_receipt(service: ReceiptServiceDep, receipt_id: UUID) -> None:
    """Delete a receipt."""
    await service.delete(receipt_id)
