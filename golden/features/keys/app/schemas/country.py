"""What requests and responses say about countries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

CountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
CountryLabel = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class CountryCreate(BaseModel):
    """A new country."""

    model_config = ConfigDict(extra="forbid")

    code: CountryCode
    label: CountryLabel


class CountryUpdate(BaseModel):
    """Changes to a country; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: CountryLabel = Field(default_factory=unset)


class CountryQuery(CursorQuery):
    """Filters, order and page of a listing of countries."""

    code: Text | None = None
    code__ne: Text | None = None
    code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
        Literal["code", "-code", "created_at", "-created_at", "updated_at", "-updated_at"] | None
    ) = None


@dataclass(slots=True)
class CountryRead:
    """A country."""

    __pydantic_config__ = RESPONSE

    code: str
    label: str
    created_at: datetime
    updated_at: datetime
