"""What requests and responses say about lines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    SearchText,
    Text,
    Timestamp,
    unset,
)

LineQuantity = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
LineCode = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class LineCreate(BaseModel):
    """A new line."""

    model_config = ConfigDict(extra="forbid")

    quantity: LineQuantity
    code: LineCode | None = None
    order_id: UUID


class LineUpdate(BaseModel):
    """Changes to a line; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    quantity: LineQuantity = Field(default_factory=unset)
    code: LineCode | None = None
    order_id: UUID = Field(default_factory=unset)


class LineBulkCreate(BaseModel):
    """New lines, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[LineCreate], Field(min_length=1, max_length=100)]


class LineQuery(OffsetQuery):
    """Filters, order and page of a listing of lines."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    quantity: IntegerParameter | None = None
    quantity__ne: IntegerParameter | None = None
    quantity__gt: IntegerParameter | None = None
    quantity__ge: IntegerParameter | None = None
    quantity__lt: IntegerParameter | None = None
    quantity__le: IntegerParameter | None = None
    quantity__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    code: Text | None = None
    code__ne: Text | None = None
    code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    code__is_null: BooleanParameter | None = None
    order_id: UUID | None = None
    order_id__ne: UUID | None = None
    order_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    deleted: Annotated[
        BooleanParameter, Field(description="Whether to list deleted rows, instead of the others.")
    ] = False
    q: Annotated[SearchText, Field(description="Text to look for in code, in any case.")] | None = (
        None
    )
    sort: (
        Literal[
            "id",
            "-id",
            "quantity",
            "-quantity",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class LineRead:
    """A line."""

    __pydantic_config__ = RESPONSE

    id: UUID
    quantity: int
    code: str | None
    order_id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
