"""What requests and responses say about countries."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, unset

CountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
CountryName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class CountryCreate(BaseModel):
    """A new country."""

    model_config = ConfigDict(extra="forbid")

    code: CountryCode
    name: CountryName


class CountryUpdate(BaseModel):
    """Changes to a country; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: CountryName = Field(default_factory=unset)


class CountryQuery(CursorQuery):
    """Filters, order and page of a listing of countries."""

    code: Text | None = None
    code__ne: Text | None = None
    code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["code", "-code"] | None = None


@dataclass(slots=True)
class CountryRead:
    """A country."""

    __pydantic_config__ = RESPONSE

    code: str
    name: str
