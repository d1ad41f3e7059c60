"""What requests and responses say about hints."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerParameter,
    Text,
    unset,
)

HintNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
HintSecret = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]


class HintCreate(BaseModel):
    """A new hint."""

    model_config = ConfigDict(extra="forbid")

    number: HintNumber
    text_: Text = Field(alias="text")
    secret: HintSecret | None = None


class HintUpdate(BaseModel):
    """Changes to a hint; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(default_factory=unset, alias="text")
    secret: HintSecret | None = None


class HintQuery(CursorQuery):
    """Filters, order and page of a listing of hints."""

    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    sort: Literal["number", "-number"] | None = None


@dataclass(slots=True)
class HintRead:
    """A hint."""

    __pydantic_config__ = RESPONSE

    number: int
    text_: Annotated[str, Field(alias="text")]
    step_recipe_slug: str
    step_number: int
