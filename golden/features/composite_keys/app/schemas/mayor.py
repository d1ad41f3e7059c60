"""What requests and responses say about mayors."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CitySummary
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

MayorName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
MayorCityRegionCountryCode = Annotated[
    str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)
]
MayorCityRegionNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
MayorCityName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class MayorCreate(BaseModel):
    """A new mayor."""

    model_config = ConfigDict(extra="forbid")

    name: MayorName
    city_region_country_code: MayorCityRegionCountryCode
    city_region_number: MayorCityRegionNumber
    city_name: MayorCityName


class MayorUpdate(BaseModel):
    """Changes to a mayor; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: MayorName = Field(default_factory=unset)
    city_region_country_code: MayorCityRegionCountryCode = Field(default_factory=unset)
    city_region_number: MayorCityRegionNumber = Field(default_factory=unset)
    city_name: MayorCityName = Field(default_factory=unset)


class MayorQuery(CursorQuery):
    """Filters, order and page of a listing of mayors."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class MayorRead:
    """A mayor."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    city_region_country_code: str
    city_region_number: int
    city_name: str
    created_at: datetime
    updated_at: datetime
    city: CitySummary
