"""What requests and responses say about steps."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.hint import HintCreate, HintRead
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    Text,
    Timestamp,
    unset,
)

StepNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class StepCreate(BaseModel):
    """A new step."""

    model_config = ConfigDict(extra="forbid")

    number: StepNumber
    text_: Text = Field(alias="text")
    hints: Annotated[list[HintCreate], Field(max_length=1000)] = []


class StepUpdate(BaseModel):
    """Changes to a step; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(default_factory=unset, alias="text")
    hints: Annotated[list[HintCreate], Field(max_length=1000)] = Field(default_factory=unset)


class StepQuery(CursorQuery):
    """Filters, order and page of a listing of steps."""

    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
        Literal["number", "-number", "created_at", "-created_at", "updated_at", "-updated_at"]
        | None
    ) = None


@dataclass(slots=True)
class StepRead:
    """A step."""

    __pydantic_config__ = RESPONSE

    number: int
    text_: Annotated[str, Field(alias="text")]
    recipe_slug: str
    created_at: datetime
    updated_at: datetime
    hints: list[HintRead] = field(default_factory=list[HintRead])
