"""What requests and responses say about passengers."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CountrySummary
from app.schemas.page import OffsetQuery
from app.schemas.types import COMMA_SEPARATED, DIGITS, NO_NUL, RESPONSE, ListedText, Text, unset

PassengerNumber = Annotated[
    str, StringConstraints(min_length=1, max_length=12, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
PassengerName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
PassengerCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]


class PassengerCreate(BaseModel):
    """A new passenger."""

    model_config = ConfigDict(extra="forbid")

    number: PassengerNumber
    name: PassengerName
    country_code: PassengerCountryCode


class PassengerUpdate(BaseModel):
    """Changes to a passenger; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: PassengerName = Field(default_factory=unset)
    country_code: PassengerCountryCode = Field(default_factory=unset)


class PassengerReplace(BaseModel):
    """A passenger in place of one; what is left out takes its default."""

    model_config = ConfigDict(extra="forbid")

    name: PassengerName
    country_code: PassengerCountryCode


class PassengerBulkCreate(BaseModel):
    """New passengers, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[PassengerCreate], Field(min_length=1, max_length=3)]


class PassengerBulkDelete(BaseModel):
    """The passengers to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[PassengerNumber], Field(min_length=1, max_length=3)]


class PassengerQuery(OffsetQuery):
    """Filters, order and page of a listing of passengers."""

    limit: Annotated[int, Field(ge=1, le=3, description="How many items at most."), DIGITS] = 2
    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    country_code: Text | None = None
    country_code__ne: Text | None = None
    country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["number", "-number"] | None = None


@dataclass(slots=True)
class PassengerRead:
    """A passenger."""

    __pydantic_config__ = RESPONSE

    number: str
    name: str
    country_code: str
    country: CountrySummary
