"""What requests and responses say about by patterns."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

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
    unset,
)

ByPatternCode = Annotated[
    str, StringConstraints(min_length=1, max_length=12, pattern="^[A-Z]{3}-[0-9]+$")
]
ByPatternN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ByPatternCreate(BaseModel):
    """A new by pattern."""

    model_config = ConfigDict(extra="forbid")

    code: ByPatternCode
    n: ByPatternN = 0


class ByPatternUpdate(BaseModel):
    """Changes to a by pattern; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: ByPatternN = Field(default_factory=unset)


class ByPatternQuery(CursorQuery):
    """Filters, order and page of a listing of by patterns."""

    code: Text | None = None
    code__ne: Text | None = None
    code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "code", "-code", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ByPatternRead:
    """A by pattern."""

    __pydantic_config__ = RESPONSE

    code: str
    n: int
    created_at: datetime
    updated_at: datetime
