"""What requests and responses say about stocks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

StockAmount = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]
StockCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]


class StockCreate(BaseModel):
    """A new stock."""

    model_config = ConfigDict(extra="forbid")

    amount: StockAmount
    product_id: UUID
    country_code: StockCountryCode


class StockUpdate(BaseModel):
    """Changes to a stock; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    amount: StockAmount = Field(default_factory=unset)
    product_id: UUID = Field(default_factory=unset)
    country_code: StockCountryCode = Field(default_factory=unset)


class StockQuery(CursorQuery):
    """Filters, order and page of a listing of stocks."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    amount: IntegerParameter | None = None
    amount__ne: IntegerParameter | None = None
    amount__gt: IntegerParameter | None = None
    amount__ge: IntegerParameter | None = None
    amount__lt: IntegerParameter | None = None
    amount__le: IntegerParameter | None = None
    amount__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    product_id: UUID | None = None
    product_id__ne: UUID | None = None
    product_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    country_code: Text | None = None
    country_code__ne: Text | None = None
    country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "id",
            "-id",
            "amount",
            "-amount",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class StockRead:
    """A stock."""

    __pydantic_config__ = RESPONSE

    id: UUID
    amount: int
    product_id: UUID
    country_code: str
    created_at: datetime
    updated_at: datetime
