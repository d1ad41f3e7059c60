"""Routes of borrowed books."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import BorrowedBookServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.borrowed_book import (
    BorrowedBookCreate,
    BorrowedBookQuery,
    BorrowedBookRead,
    BorrowedBookUpdate,
)
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/borrowed-books", tags=["borrowed books"])


@router.get("", responses=READ)
async def list_borrowed_books(
    service: BorrowedBookServiceDep,
    query: Annotated[BorrowedBookQuery, Depends(QueryString(BorrowedBookQuery))],
) -> OffsetPage[BorrowedBookRead]:
    """List borrowed books."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_borrowed_book(
    service: BorrowedBookServiceDep, data: BorrowedBookCreate, response: Response
) -> BorrowedBookRead:
    """Create a borrowed book."""
    created = await service.create(data)
    response.headers["Location"] = f"/borrowed-books/{created.id}"
    return created


@router.get("/{borrowed_book_id}", responses=READ)
async def get_borrowed_book(
    service: BorrowedBookServiceDep, borrowed_book_id: BigIntegerKey
) -> BorrowedBookRead:
    """Return a borrowed book."""
    return await service.get(borrowed_book_id)


@router.patch("/{borrowed_book_id}", responses=WRITE)
async def update_borrowed_book(
    service: BorrowedBookServiceDep, borrowed_book_id: BigIntegerKey, data: BorrowedBookUpdate
) -> BorrowedBookRead:
    """Change a borrowed book."""
    return await service.update(borrowed_book_id, data)


@router.delete("/{borrowed_book_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_borrowed_book(
    service: BorrowedBookServiceDep, borrowed_book_id: BigIntegerKey
) -> None:
    """Delete a borrowed book."""
    await service.delete(borrowed_book_id)
