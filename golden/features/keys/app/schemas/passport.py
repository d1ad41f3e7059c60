"""What requests and responses say about passports."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

PassportNumber = Annotated[
    str, StringConstraints(min_length=1, max_length=20, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
PassportHolder = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]
PassportCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]


class PassportCreate(BaseModel):
    """A new passport."""

    model_config = ConfigDict(extra="forbid")

    number: PassportNumber
    holder: PassportHolder
    country_code: PassportCountryCode


class PassportUpdate(BaseModel):
    """Changes to a passport; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    holder: PassportHolder = Field(default_factory=unset)


class PassportQuery(CursorQuery):
    """Filters, order and page of a listing of passports."""

    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    country_code: Text | None = None
    country_code__ne: Text | None = None
    country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
        Literal[
            "number",
            "-number",
            "country_code",
            "-country_code",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class PassportRead:
    """A passport."""

    __pydantic_config__ = RESPONSE

    number: str
    holder: str
    country_code: str
    created_at: datetime
    updated_at: datetime
