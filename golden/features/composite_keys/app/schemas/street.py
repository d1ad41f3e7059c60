"""What requests and responses say about streets."""

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
    BigIntegerParameter,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

StreetPosition = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
StreetName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
StreetCityRegionCountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)
]
StreetCityRegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
StreetCityName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class StreetCreate(BaseModel):
    """A new street."""

    model_config = ConfigDict(extra="forbid")

    position: StreetPosition
    name: StreetName
    city_region_country_code: StreetCityRegionCountryCode
    city_region_number: StreetCityRegionNumber
    city_name: StreetCityName


class StreetUpdate(BaseModel):
    """Changes to a street; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: StreetName = Field(default_factory=unset)


class StreetQuery(CursorQuery):
    """Filters, order and page of a listing of streets."""

    position: BigIntegerParameter | None = None
    position__ne: BigIntegerParameter | None = None
    position__gt: BigIntegerParameter | None = None
    position__ge: BigIntegerParameter | None = None
    position__lt: BigIntegerParameter | None = None
    position__le: BigIntegerParameter | None = None
    position__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    city_region_country_code: Text | None = None
    city_region_country_code__ne: Text | None = None
    city_region_country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    city_region_number: IntegerParameter | None = None
    city_region_number__ne: IntegerParameter | None = None
    city_region_number__gt: IntegerParameter | None = None
    city_region_number__ge: IntegerParameter | None = None
    city_region_number__lt: IntegerParameter | None = None
    city_region_number__le: IntegerParameter | None = None
    city_region_number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    city_name: Text | None = None
    city_name__ne: Text | None = None
    city_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "position",
            "-position",
            "city_region_country_code",
            "-city_region_country_code",
            "city_region_number",
            "-city_region_number",
            "city_name",
            "-city_name",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class StreetRead:
    """A street."""

    __pydantic_config__ = RESPONSE

    position: int
    name: str
    city_region_country_code: str
    city_region_number: int
    city_name: str
    created_at: datetime
    updated_at: datetime
