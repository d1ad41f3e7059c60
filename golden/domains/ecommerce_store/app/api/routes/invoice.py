"""Routes of invoices."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import InvoiceServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.invoice import InvoiceCreate, InvoiceQuery, InvoiceRead, InvoiceUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/invoices", tags=["invoices"])


@router.get("", responses=READ)
async def list_invoices(
    service: InvoiceServiceDep, query: Annotated[InvoiceQuery, Depends(QueryString(InvoiceQuery))]
) -> OffsetPage[InvoiceRead]:
    """List invoices."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_invoice(
    service: InvoiceServiceDep, data: InvoiceCreate, response: Response
) -> InvoiceRead:
    """Create an invoice."""
    created = await service.create(data)
    response.headers["Location"] = f"/invoices/{created.id}"
    return created


@router.get("/{invoice_id}", responses=READ)
async def get_invoice(service: InvoiceServiceDep, invoice_id: BigIntegerKey) -> InvoiceRead:
    """Return an invoice."""
    return await service.get(invoice_id)


@router.patch("/{invoice_id}", responses=WRITE)
async def update_invoice(
    service: InvoiceServiceDep, invoice_id: BigIntegerKey, data: InvoiceUpdate
) -> InvoiceRead:
    """Change an invoice."""
    return await service.update(invoice_id, data)


@router.delete("/{invoice_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_invoice(service: InvoiceServiceDep, invoice_id: BigIntegerKey) -> None:
    """Delete an invoice."""
    await service.delete(invoice_id)
