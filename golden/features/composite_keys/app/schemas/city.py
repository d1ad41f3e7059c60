"""What requests and responses say about cities."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    Date,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
)

CityName = Annotated[
    str, StringConstraints(min_length=1, max_length=60, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
CityRegionCountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)
]
CityRegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class CityCreate(BaseModel):
    """A new city."""

    model_config = ConfigDict(extra="forbid")

    name: CityName
    founded_on: Date | None = None
    region_country_code: CityRegionCountryCode
    region_number: CityRegionNumber


class CityUpdate(BaseModel):
    """Changes to a city; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    founded_on: Date | None = None


class CityQuery(CursorQuery):
    """Filters, order and page of a listing of cities."""

    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    founded_on: Date | None = None
    founded_on__ne: Date | None = None
    founded_on__gt: Date | None = None
    founded_on__ge: Date | None = None
    founded_on__lt: Date | None = None
    founded_on__le: Date | None = None
    founded_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    founded_on__is_null: BooleanParameter | None = None
    region_country_code: Text | None = None
    region_country_code__ne: Text | None = None
    region_country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    region_number: IntegerParameter | None = None
    region_number__ne: IntegerParameter | None = None
    region_number__gt: IntegerParameter | None = None
    region_number__ge: IntegerParameter | None = None
    region_number__lt: IntegerParameter | None = None
    region_number__le: IntegerParameter | None = None
    region_number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "name",
            "-name",
            "region_country_code",
            "-region_country_code",
            "region_number",
            "-region_number",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class CityRead:
    """A city."""

    __pydantic_config__ = RESPONSE

    name: str
    founded_on: date | None
    region_country_code: str
    region_number: int
    created_at: datetime
    updated_at: datetime
