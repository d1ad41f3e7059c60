"""What requests and responses say about deeds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerParameter,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

DeedStreetCityRegionCountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)
]
DeedStreetCityRegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
DeedStreetCityName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
DeedStreetPosition = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]


class DeedCreate(BaseModel):
    """A new deed."""

    model_config = ConfigDict(extra="forbid")

    house_id: UUID | None = None
    street_city_region_country_code: DeedStreetCityRegionCountryCode
    street_city_region_number: DeedStreetCityRegionNumber
    street_city_name: DeedStreetCityName
    street_position: DeedStreetPosition


class DeedUpdate(BaseModel):
    """Changes to a deed; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    house_id: UUID | None = None
    street_city_region_country_code: DeedStreetCityRegionCountryCode = Field(default_factory=unset)
    street_city_region_number: DeedStreetCityRegionNumber = Field(default_factory=unset)
    street_city_name: DeedStreetCityName = Field(default_factory=unset)
    street_position: DeedStreetPosition = Field(default_factory=unset)


class DeedQuery(CursorQuery):
    """Filters, order and page of a listing of deeds."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    house_id: UUID | None = None
    house_id__ne: UUID | None = None
    house_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    house_id__is_null: BooleanParameter | None = None
    street_city_region_country_code: Text | None = None
    street_city_region_country_code__ne: Text | None = None
    street_city_region_country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    street_city_region_number: IntegerParameter | None = None
    street_city_region_number__ne: IntegerParameter | None = None
    street_city_region_number__gt: IntegerParameter | None = None
    street_city_region_number__ge: IntegerParameter | None = None
    street_city_region_number__lt: IntegerParameter | None = None
    street_city_region_number__le: IntegerParameter | None = None
    street_city_region_number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    street_city_name: Text | None = None
    street_city_name__ne: Text | None = None
    street_city_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    street_position: BigIntegerParameter | None = None
    street_position__ne: BigIntegerParameter | None = None
    street_position__gt: BigIntegerParameter | None = None
    street_position__ge: BigIntegerParameter | None = None
    street_position__lt: BigIntegerParameter | None = None
    street_position__le: BigIntegerParameter | None = None
    street_position__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class DeedRead:
    """A deed."""

    __pydantic_config__ = RESPONSE

    id: UUID
    house_id: UUID | None
    street_city_region_country_code: str
    street_city_region_number: int
    street_city_name: str
    street_position: int
    created_at: datetime
    updated_at: datetime
