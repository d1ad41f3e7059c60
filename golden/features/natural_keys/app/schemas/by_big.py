"""What requests and responses say about by bigs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    BigIntegerParameter,
    IntegerParameter,
    Timestamp,
    unset,
)

ByBigNumber = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
ByBigN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ByBigCreate(BaseModel):
    """A new by big."""

    model_config = ConfigDict(extra="forbid")

    number: ByBigNumber
    n: ByBigN = 0


class ByBigUpdate(BaseModel):
    """Changes to a by big; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: ByBigN = Field(default_factory=unset)


class ByBigQuery(CursorQuery):
    """Filters, order and page of a listing of by bigs."""

    number: BigIntegerParameter | None = None
    number__ne: BigIntegerParameter | None = None
    number__gt: BigIntegerParameter | None = None
    number__ge: BigIntegerParameter | None = None
    number__lt: BigIntegerParameter | None = None
    number__le: BigIntegerParameter | None = None
    number__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    n: IntegerParameter | None = None
    n__ne: IntegerParameter | None = None
    n__gt: IntegerParameter | None = None
    n__ge: IntegerParameter | None = None
    n__lt: IntegerParameter | None = None
    n__le: IntegerParameter | None = None
    n__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "number", "-number", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ByBigRead:
    """A by big."""

    __pydantic_config__ = RESPONSE

    number: int
    n: int
    created_at: datetime
    updated_at: datetime
