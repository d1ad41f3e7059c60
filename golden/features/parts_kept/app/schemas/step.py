"""What requests and responses say about steps."""

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import Progress
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    Text,
    unset,
)

StepNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class StepCreate(BaseModel):
    """A new step."""

    model_config = ConfigDict(extra="forbid")

    number: StepNumber
    text_: Text = Field(alias="text")
    tool_id: UUID | None = None


class StepUpdate(BaseModel):
    """Changes to a step; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(default_factory=unset, alias="text")
    tool_id: UUID | None = None


class StepQuery(CursorQuery):
    """Filters, order and page of a listing of steps."""

    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    progress: Progress | None = None
    progress__ne: Progress | None = None
    progress__in: Annotated[list[Progress], *COMMA_SEPARATED] | None = None
    tool_id: UUID | None = None
    tool_id__ne: UUID | None = None
    tool_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    tool_id__is_null: BooleanParameter | None = None
    sort: Literal["number", "-number"] | None = None


@dataclass(slots=True)
class StepRead:
    """A step."""

    __pydantic_config__ = RESPONSE

    number: int
    text_: Annotated[str, Field(alias="text")]
    progress: Progress
    recipe_slug: str
    tool_id: UUID | None
