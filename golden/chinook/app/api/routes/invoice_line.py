"""Routes of invoice lines."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import InvoiceLineServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.invoice_line import (
    InvoiceLineCreate,
    InvoiceLineQuery,
    InvoiceLineRead,
    InvoiceLineUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

router = APIRouter(prefix="/invoice-lines", tags=["invoice lines"])


@router.get("", responses=READ)
async def list_invoice_lines(
    service: InvoiceLineServiceDep,
    query: Annotated[InvoiceLineQuery, Depends(QueryString(InvoiceLineQuery))],
) -> CursorPage[InvoiceLineRead]:
    """List invoice lines."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_invoice_line(
    service: InvoiceLineServiceDep, data: InvoiceLineCreate, response: Response
) -> InvoiceLineRead:
    """Create an invoice line."""
    created = await service.create(data)
    response.headers["Location"] = f"/invoice-lines/{created.id}"
    return created


@router.get("/{invoice_line_id}", responses=READ)
async def get_invoice_line(
    service: InvoiceLineServiceDep, invoice_line_id: IntegerKey
) -> InvoiceLineRead:
    """Return an invoice line."""
    return await service.get(invoice_line_id)


@router.patch("/{invoice_line_id}", responses=WRITE)
async def update_invoice_line(
    service: InvoiceLineServiceDep, invoice_line_id: IntegerKey, data: InvoiceLineUpdate
) -> InvoiceLineRead:
    """Change an invoice line."""
    return await service.update(invoice_line_id, data)


@router.delete("/{invoice_line_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_invoice_line(service: InvoiceLineServiceDep, invoice_line_id: IntegerKey) -> None:
    """Delete an invoice line."""
    await service.delete(invoice_line_id)
