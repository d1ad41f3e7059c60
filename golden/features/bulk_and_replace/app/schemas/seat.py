"""What requests and responses say about seats."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
)

SeatRow = Annotated[int, Field(ge=1, le=99), JSON_INTEGER]
SeatClass = Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]
SeatCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]


class SeatCreate(BaseModel):
    """A new seat."""

    model_config = ConfigDict(extra="forbid")

    row: SeatRow
    class_: SeatClass | None = Field(default=None, alias="class")
    country_code: SeatCountryCode


class SeatUpdate(BaseModel):
    """Changes to a seat; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    class_: SeatClass | None = Field(default=None, alias="class")


class SeatReplace(BaseModel):
    """A seat in place of one; what is left out takes its default."""

    model_config = ConfigDict(extra="forbid")

    class_: SeatClass | None = Field(default=None, alias="class")


class SeatBulkCreate(BaseModel):
    """New seats, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[SeatCreate], Field(min_length=1, max_length=100)]


class SeatBulkKey(BaseModel):
    """The key of a seat."""

    model_config = ConfigDict(extra="forbid")

    country_code: SeatCountryCode
    row: SeatRow


class SeatBulkDelete(BaseModel):
    """The seats to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[SeatBulkKey], Field(min_length=1, max_length=100)]


class SeatQuery(CursorQuery):
    """Filters, order and page of a listing of seats."""

    row: IntegerParameter | None = None
    row__ne: IntegerParameter | None = None
    row__gt: IntegerParameter | None = None
    row__ge: IntegerParameter | None = None
    row__lt: IntegerParameter | None = None
    row__le: IntegerParameter | None = None
    row__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    class_: Text | None = Field(default=None, alias="class")
    class__ne: Text | None = None
    class__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    class__is_null: BooleanParameter | None = None
    country_code: Text | None = None
    country_code__ne: Text | None = None
    country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["row", "-row", "country_code", "-country_code"] | None = None


@dataclass(slots=True)
class SeatRead:
    """A seat."""

    __pydantic_config__ = RESPONSE

    row: int
    class_: Annotated[str | None, Field(alias="class")]
    country_code: str
