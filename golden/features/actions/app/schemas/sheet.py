"""What requests and responses say about sheets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
)

SheetBook = Annotated[
    str, StringConstraints(min_length=1, max_length=10, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
SheetPage = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class SheetCreate(BaseModel):
    """A new sheet."""

    model_config = ConfigDict(extra="forbid")

    book: SheetBook
    page: SheetPage


class SheetUpdate(BaseModel):
    """Changes to a sheet; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class SheetQuery(CursorQuery):
    """Filters, order and page of a listing of sheets."""

    book: Text | None = None
    book__ne: Text | None = None
    book__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    page: IntegerParameter | None = None
    page__ne: IntegerParameter | None = None
    page__gt: IntegerParameter | None = None
    page__ge: IntegerParameter | None = None
    page__lt: IntegerParameter | None = None
    page__le: IntegerParameter | None = None
    page__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    created_at: Timestamp | None = None
    created_at__ne: Timestamp | None = None
    created_at__gt: Timestamp | None = None
    created_at__ge: Timestamp | None = None
    created_at__lt: Timestamp | None = None
    created_at__le: Timestamp | None = None
    created_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    updated_at: Timestamp | None = None
    updated_at__ne: Timestamp | None = None
    updated_at__gt: Timestamp | None = None
    updated_at__ge: Timestamp | None = None
    updated_at__lt: Timestamp | None = None
    updated_at__le: Timestamp | None = None
    updated_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    sort: (
        Literal[
            "book",
            "-book",
            "page",
            "-page",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class SheetRead:
    """A sheet."""

    __pydantic_config__ = RESPONSE

    book: str
    page: int
    created_at: datetime
    updated_at: datetime


class SheetCopyInput(BaseModel):
    """What `copy` takes."""

    model_config = ConfigDict(extra="forbid")

    to: UUID
