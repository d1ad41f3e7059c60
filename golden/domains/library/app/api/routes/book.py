"""Routes of books."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import BookServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.book import BookCreate, BookQuery, BookRead, BookUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/books", tags=["books"])


@router.get("", responses=READ)
async def list_books(
    service: BookServiceDep, query: Annotated[BookQuery, Depends(QueryString(BookQuery))]
) -> OffsetPage[BookRead]:
    """List books."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_book(service: BookServiceDep, data: BookCreate, response: Response) -> BookRead:
    """Create a book."""
    created = await service.create(data)
    response.headers["Location"] = f"/books/{created.id}"
    return created


@router.get("/{book_id}", responses=READ)
async def get_book(service: BookServiceDep, book_id: BigIntegerKey) -> BookRead:
    """Return a book."""
    return await service.get(book_id)


@router.patch("/{book_id}", responses=WRITE)
async def update_book(
    service: BookServiceDep, book_id: BigIntegerKey, data: BookUpdate
) -> BookRead:
    """Change a book."""
    return await service.update(book_id, data)


@router.delete("/{book_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_book(service: BookServiceDep, book_id: BigIntegerKey) -> None:
    """Delete a book."""
    await service.delete(book_id)
