"""What requests and responses say about labels."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
)

LabelShelf = Annotated[
    str, StringConstraints(min_length=1, max_length=20, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
LabelPlace = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class LabelCreate(BaseModel):
    """A new label."""

    model_config = ConfigDict(extra="forbid")

    shelf: LabelShelf
    place: LabelPlace


class LabelUpdate(BaseModel):
    """Changes to a label; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class LabelQuery(CursorQuery):
    """Filters, order and page of a listing of labels."""

    shelf: Text | None = None
    shelf__ne: Text | None = None
    shelf__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    place: IntegerParameter | None = None
    place__ne: IntegerParameter | None = None
    place__gt: IntegerParameter | None = None
    place__ge: IntegerParameter | None = None
    place__lt: IntegerParameter | None = None
    place__le: IntegerParameter | None = None
    place__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    deleted: Annotated[
        BooleanParameter, Field(description="Whether to list deleted rows, instead of the others.")
    ] = False
    sort: Literal["shelf", "-shelf", "place", "-place"] | None = None


@dataclass(slots=True)
class LabelRead:
    """A label."""

    __pydantic_config__ = RESPONSE

    shelf: str
    place: int
