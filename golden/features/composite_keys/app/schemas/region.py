"""What requests and responses say about regions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

RegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
RegionName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
RegionCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]


class RegionCreate(BaseModel):
    """A new region."""

    model_config = ConfigDict(extra="forbid")

    number: RegionNumber
    name: RegionName
    country_code: RegionCountryCode


class RegionUpdate(BaseModel):
    """Changes to a region; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: RegionName = Field(default_factory=unset)


class RegionQuery(CursorQuery):
    """Filters, order and page of a listing of regions."""

    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
class RegionRead:
    """A region."""

    __pydantic_config__ = RESPONSE

    number: int
    name: str
    country_code: str
    created_at: datetime
    updated_at: datetime
