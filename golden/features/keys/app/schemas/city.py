"""What requests and responses say about cities."""

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
    BigIntegerKey,
    BooleanParameter,
    IntegerKey,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

CityLabel = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
CityCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]
CityCounterId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
CityLedgerId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]
CityLotNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class CityCreate(BaseModel):
    """A new city."""

    model_config = ConfigDict(extra="forbid")

    label: CityLabel
    country_code: CityCountryCode
    counter_id: CityCounterId
    ledger_id: CityLedgerId | None = None
    lot_number: CityLotNumber | None = None


class CityUpdate(BaseModel):
    """Changes to a city; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: CityLabel = Field(default_factory=unset)
    country_code: CityCountryCode = Field(default_factory=unset)
    counter_id: CityCounterId = Field(default_factory=unset)
    ledger_id: CityLedgerId | None = None
    lot_number: CityLotNumber | None = None


class CityQuery(CursorQuery):
    """Filters, order and page of a listing of cities."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    country_code: Text | None = None
    country_code__ne: Text | None = None
    country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    counter_id: IntegerKey | None = None
    counter_id__ne: IntegerKey | None = None
    counter_id__gt: IntegerKey | None = None
    counter_id__ge: IntegerKey | None = None
    counter_id__lt: IntegerKey | None = None
    counter_id__le: IntegerKey | None = None
    counter_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    ledger_id: BigIntegerKey | None = None
    ledger_id__ne: BigIntegerKey | None = None
    ledger_id__gt: BigIntegerKey | None = None
    ledger_id__ge: BigIntegerKey | None = None
    ledger_id__lt: BigIntegerKey | None = None
    ledger_id__le: BigIntegerKey | None = None
    ledger_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    ledger_id__is_null: BooleanParameter | None = None
    lot_number: IntegerParameter | None = None
    lot_number__ne: IntegerParameter | None = None
    lot_number__gt: IntegerParameter | None = None
    lot_number__ge: IntegerParameter | None = None
    lot_number__lt: IntegerParameter | None = None
    lot_number__le: IntegerParameter | None = None
    lot_number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    lot_number__is_null: BooleanParameter | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class CityRead:
    """A city."""

    __pydantic_config__ = RESPONSE

    id: UUID
    label: str
    country_code: str
    counter_id: int
    ledger_id: int | None
    lot_number: int | None
    created_at: datetime
    updated_at: datetime
