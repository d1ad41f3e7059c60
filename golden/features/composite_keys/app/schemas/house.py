"""What requests and responses say about houses."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import StreetSummary
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

HouseLabel = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
HouseStreetCityRegionCountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)
]
HouseStreetCityRegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
HouseStreetCityName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
HouseStreetPosition = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
HouseOtherStreetCityRegionCountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)
]
HouseOtherStreetCityRegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
HouseOtherStreetCityName = Annotated[
    str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)
]
HouseOtherStreetPosition = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]


class HouseCreate(BaseModel):
    """A new house."""

    model_config = ConfigDict(extra="forbid")

    label: HouseLabel
    street_city_region_country_code: HouseStreetCityRegionCountryCode
    street_city_region_number: HouseStreetCityRegionNumber
    street_city_name: HouseStreetCityName
    street_position: HouseStreetPosition
    previous_id: UUID | None = None
    other_street_city_region_country_code: HouseOtherStreetCityRegionCountryCode | None = None
    other_street_city_region_number: HouseOtherStreetCityRegionNumber | None = None
    other_street_city_name: HouseOtherStreetCityName | None = None
    other_street_position: HouseOtherStreetPosition | None = None


class HouseUpdate(BaseModel):
    """Changes to a house; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: HouseLabel = Field(default_factory=unset)
    street_city_region_country_code: HouseStreetCityRegionCountryCode = Field(default_factory=unset)
    street_city_region_number: HouseStreetCityRegionNumber = Field(default_factory=unset)
    street_city_name: HouseStreetCityName = Field(default_factory=unset)
    street_position: HouseStreetPosition = Field(default_factory=unset)
    previous_id: UUID | None = None
    other_street_city_region_country_code: HouseOtherStreetCityRegionCountryCode | None = None
    other_street_city_region_number: HouseOtherStreetCityRegionNumber | None = None
    other_street_city_name: HouseOtherStreetCityName | None = None
    other_street_position: HouseOtherStreetPosition | None = None


class HouseQuery(CursorQuery):
    """Filters, order and page of a listing of houses."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    previous_id: UUID | None = None
    previous_id__ne: UUID | None = None
    previous_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    previous_id__is_null: BooleanParameter | None = None
    other_street_city_region_country_code: Text | None = None
    other_street_city_region_country_code__ne: Text | None = None
    other_street_city_region_country_code__in: (
        Annotated[list[ListedText], *COMMA_SEPARATED] | None
    ) = None
    other_street_city_region_country_code__is_null: BooleanParameter | None = None
    other_street_city_region_number: IntegerParameter | None = None
    other_street_city_region_number__ne: IntegerParameter | None = None
    other_street_city_region_number__gt: IntegerParameter | None = None
    other_street_city_region_number__ge: IntegerParameter | None = None
    other_street_city_region_number__lt: IntegerParameter | None = None
    other_street_city_region_number__le: IntegerParameter | None = None
    other_street_city_region_number__in: (
        Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None
    ) = None
    other_street_city_region_number__is_null: BooleanParameter | None = None
    other_street_city_name: Text | None = None
    other_street_city_name__ne: Text | None = None
    other_street_city_name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    other_street_city_name__is_null: BooleanParameter | None = None
    other_street_position: BigIntegerParameter | None = None
    other_street_position__ne: BigIntegerParameter | None = None
    other_street_position__gt: BigIntegerParameter | None = None
    other_street_position__ge: BigIntegerParameter | None = None
    other_street_position__lt: BigIntegerParameter | None = None
    other_street_position__le: BigIntegerParameter | None = None
    other_street_position__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    other_street_position__is_null: BooleanParameter | None = None
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
class HouseRead:
    """A house."""

    __pydantic_config__ = RESPONSE

    id: UUID
    label: str
    street_city_region_country_code: str
    street_city_region_number: int
    street_city_name: str
    street_position: int
    previous_id: UUID | None
    other_street_city_region_country_code: str | None
    other_street_city_region_number: int | None
    other_street_city_name: str | None
    other_street_position: int | None
    created_at: datetime
    updated_at: datetime
    street: StreetSummary
