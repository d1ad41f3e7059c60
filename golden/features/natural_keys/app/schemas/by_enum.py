"""What requests and responses say about by enums."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import Kind
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    Timestamp,
    unset,
)

ByEnumN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ByEnumCreate(BaseModel):
    """A new by enum."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    n: ByEnumN = 0


class ByEnumUpdate(BaseModel):
    """Changes to a by enum; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: ByEnumN = Field(default_factory=unset)


class ByEnumQuery(CursorQuery):
    """Filters, order and page of a listing of by enums."""

    kind: Kind | None = None
    kind__ne: Kind | None = None
    kind__in: Annotated[list[Kind], *COMMA_SEPARATED] | None = None
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
            "kind", "-kind", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ByEnumRead:
    """A by enum."""

    __pydantic_config__ = RESPONSE

    kind: Kind
    n: int
    created_at: datetime
    updated_at: datetime
