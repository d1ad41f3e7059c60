"""What requests and responses say about countries."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, unset

CountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
CountryTitle = Annotated[str, StringConstraints(max_length=60, pattern=NO_NUL)]


class CountryCreate(BaseModel):
    """A new country."""

    model_config = ConfigDict(extra="forbid")

    code: CountryCode
    title: CountryTitle = ""


class CountryUpdate(BaseModel):
    """Changes to a country; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: CountryTitle = Field(default_factory=unset)


class CountryBulkCreate(BaseModel):
    """New countries, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[CountryCreate], Field(min_length=1, max_length=100)]


class CountryBulkDelete(BaseModel):
    """The countries to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[CountryCode], Field(min_length=1, max_length=100)]


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
    title: str
