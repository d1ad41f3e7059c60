"""What requests and responses say about products."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import OrderLineSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

ProductName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class ProductCreate(BaseModel):
    """A new product."""

    model_config = ConfigDict(extra="forbid")

    name: ProductName


class ProductUpdate(BaseModel):
    """Changes to a product; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ProductName = Field(default_factory=unset)


class ProductQuery(CursorQuery):
    """Filters, order and page of a listing of products."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id", "-id", "name", "-name", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ProductRead:
    """A product."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
    order_lines: list[OrderLineSummary] = field(default_factory=list[OrderLineSummary])
