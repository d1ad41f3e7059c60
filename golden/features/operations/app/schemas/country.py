"""What requests and responses say about countries."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, IntegerKey, ListedText, Text, unset

CountryName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class CountryCreate(BaseModel):
    """A new country."""

    model_config = ConfigDict(extra="forbid")

    name: CountryName


class CountryUpdate(BaseModel):
    """Changes to a country; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: CountryName = Field(default_factory=unset)


class CountryQuery(CursorQuery):
    """Filters, order and page of a listing of countries."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "name", "-name"] | None = None


@dataclass(slots=True)
class CountryRead:
    """A country."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
