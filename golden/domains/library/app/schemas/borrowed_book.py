"""What requests and responses say about borrowed books."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.embedded import BookSummary, ClientSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    BigIntegerKey,
    BooleanParameter,
    Date,
)

BorrowedBookBookId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]
BorrowedBookClientId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class BorrowedBookCreate(BaseModel):
    """A new borrowed book."""

    model_config = ConfigDict(extra="forbid")

    borrow_date: Date | None = None
    book_id: BorrowedBookBookId | None = None
    client_id: BorrowedBookClientId | None = None


class BorrowedBookUpdate(BaseModel):
    """Changes to a borrowed book; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    borrow_date: Date | None = None
    book_id: BorrowedBookBookId | None = None
    client_id: BorrowedBookClientId | None = None


class BorrowedBookQuery(OffsetQuery):
    """Filters, order and page of a listing of borrowed books."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    borrow_date: Date | None = None
    borrow_date__ne: Date | None = None
    borrow_date__gt: Date | None = None
    borrow_date__ge: Date | None = None
    borrow_date__lt: Date | None = None
    borrow_date__le: Date | None = None
    borrow_date__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    borrow_date__is_null: BooleanParameter | None = None
    book_id: BigIntegerKey | None = None
    book_id__ne: BigIntegerKey | None = None
    book_id__gt: BigIntegerKey | None = None
    book_id__ge: BigIntegerKey | None = None
    book_id__lt: BigIntegerKey | None = None
    book_id__le: BigIntegerKey | None = None
    book_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    book_id__is_null: BooleanParameter | None = None
    client_id: BigIntegerKey | None = None
    client_id__ne: BigIntegerKey | None = None
    client_id__gt: BigIntegerKey | None = None
    client_id__ge: BigIntegerKey | None = None
    client_id__lt: BigIntegerKey | None = None
    client_id__le: BigIntegerKey | None = None
    client_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    client_id__is_null: BooleanParameter | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class BorrowedBookRead:
    """A borrowed book."""

    __pydantic_config__ = RESPONSE

    id: int
    borrow_date: date | None
    book_id: int | None
    client_id: int | None
    book: BookSummary | None
    client: ClientSummary | None
