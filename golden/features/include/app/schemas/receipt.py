"""What requests and responses say about receipts."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, Timestamp, decimal, unset

ReceiptTotal = Annotated[Decimal, *decimal(12, 2)]
ReceiptTotalFilter = Annotated[Decimal, *decimal(12, 2)]


class ReceiptCreate(BaseModel):
    """A new receipt."""

    model_config = ConfigDict(extra="forbid")

    total: ReceiptTotal
    order_id: UUID


class ReceiptUpdate(BaseModel):
    """Changes to a receipt; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    total: ReceiptTotal = Field(default_factory=unset)
    order_id: UUID = Field(default_factory=unset)


class ReceiptQuery(CursorQuery):
    """Filters, order and page of a listing of receipts."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    total: ReceiptTotalFilter | None = None
    total__ne: ReceiptTotalFilter | None = None
    total__gt: ReceiptTotalFilter | None = None
    total__ge: ReceiptTotalFilter | None = None
    total__lt: ReceiptTotalFilter | None = None
    total__le: ReceiptTotalFilter | None = None
    total__in: Annotated[list[ReceiptTotalFilter], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id", "-id", "total", "-total", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ReceiptRead:
    """A receipt."""

    __pydantic_config__ = RESPONSE

    id: UUID
    total: Decimal
    order_id: UUID
    created_at: datetime
    updated_at: datetime
