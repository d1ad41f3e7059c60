"""What requests and responses say about by texts."""

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

ByTextWord = Annotated[
    str, StringConstraints(min_length=1, max_length=300, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
ByTextN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ByTextCreate(BaseModel):
    """A new by text."""

    model_config = ConfigDict(extra="forbid")

    word: ByTextWord
    n: ByTextN = 0


class ByTextUpdate(BaseModel):
    """Changes to a by text; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: ByTextN = Field(default_factory=unset)


class ByTextQuery(CursorQuery):
    """Filters, order and page of a listing of by texts."""

    word: Text | None = None
    word__ne: Text | None = None
    word__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "word", "-word", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ByTextRead:
    """A by text."""

    __pydantic_config__ = RESPONSE

    word: str
    n: int
    created_at: datetime
    updated_at: datetime
