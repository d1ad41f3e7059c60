"""Routes of sheets."""

from http import HTTPStatus
from urllib.parse import quote

from fastapi import APIRouter, Response

from app.api.deps import SheetServiceDep
from app.api.errors import READ, UNWRITTEN, WRITE
from app.schemas.customer import CustomerRead
from app.schemas.sheet import SheetBook, SheetCopyInput, SheetCreate, SheetRead
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/sheets", tags=["sheets"])


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_sheet(
    service: SheetServiceDep, data: SheetCreate, response: Response
) -> SheetRead:
    """Create a sheet."""
    created = await service.create(data)
    response.headers["Location"] = f"/sheets/{quote(created.book, safe='')}/{created.page}"
    return created


@router.post("/renumber", status_code=HTTPStatus.NO_CONTENT, responses=READ | UNWRITTEN)
async def renumber_sheets(service: SheetServiceDep) -> None:
    """Run the action `renumber` on sheets."""
    await service.renumber()


@router.post("/{book}/{page}/copy", responses=WRITE | UNWRITTEN)
async def copy_sheet(
    service: SheetServiceDep, book: SheetBook, page: IntegerParameter, data: SheetCopyInput
) -> CustomerRead:
    """Run the action `copy` on a sheet."""
    return await service.copy(book, page, data)


@router.post("/{book}/{page}/date", status_code=HTTPStatus.NO_CONTENT, responses=READ | UNWRITTEN)
async def date_sheet(service: SheetServiceDep, book: SheetBook, page: IntegerParameter) -> None:
    """Run the action `date` on a sheet."""
    await service.date_(book, page)
