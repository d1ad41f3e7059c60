"""What requests and responses say about an entity with an extraordinarily long name that nobody would ever types."""

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
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)


class AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeCreate(BaseModel):
    """A new an entity with an extraordinarily long name that nobody would ever type."""

    model_config = ConfigDict(extra="forbid")

    a_field_whose_name_goes_on_and_on_without_any_good_reason: Annotated[
        str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)
    ]
    another_field_whose_name_goes_on_and_on_and_on: Annotated[int, Field(ge=0, le=5), JSON_INTEGER]
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID


class AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeUpdate(BaseModel):
    """Changes to an an entity with an extraordinarily long name that nobody would ever type; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    a_field_whose_name_goes_on_and_on_without_any_good_reason: Annotated[
        str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)
    ] = Field(default_factory=unset)
    another_field_whose_name_goes_on_and_on_and_on: Annotated[
        int, Field(ge=0, le=5), JSON_INTEGER
    ] = Field(default_factory=unset)
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID = Field(default_factory=unset)


class AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeQuery(CursorQuery):
    """Filters, order and page of a listing of an entity with an extraordinarily long name that nobody would ever types."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    a_field_whose_name_goes_on_and_on_without_any_good_reason: Text | None = None
    a_field_whose_name_goes_on_and_on_without_any_good_reason__ne: Text | None = None
    a_field_whose_name_goes_on_and_on_without_any_good_reason__in: (
        Annotated[list[ListedText], *COMMA_SEPARATED] | None
    ) = None
    another_field_whose_name_goes_on_and_on_and_on: IntegerParameter | None = None
    another_field_whose_name_goes_on_and_on_and_on__ne: IntegerParameter | None = None
    another_field_whose_name_goes_on_and_on_and_on__gt: IntegerParameter | None = None
    another_field_whose_name_goes_on_and_on_and_on__ge: IntegerParameter | None = None
    another_field_whose_name_goes_on_and_on_and_on__lt: IntegerParameter | None = None
    another_field_whose_name_goes_on_and_on_and_on__le: IntegerParameter | None = None
    another_field_whose_name_goes_on_and_on_and_on__in: (
        Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None
    ) = None
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID | None = None
    a_relation_with_a_name_that_is_far_too_long_as_well_id__ne: UUID | None = None
    a_relation_with_a_name_that_is_far_too_long_as_well_id__in: (
        Annotated[list[UUID], *COMMA_SEPARATED] | None
    ) = None
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
            "id",
            "-id",
            "a_field_whose_name_goes_on_and_on_without_any_good_reason",
            "-a_field_whose_name_goes_on_and_on_without_any_good_reason",
            "another_field_whose_name_goes_on_and_on_and_on",
            "-another_field_whose_name_goes_on_and_on_and_on",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeRead:
    """An an entity with an extraordinarily long name that nobody would ever type."""

    __pydantic_config__ = RESPONSE

    id: UUID
    a_field_whose_name_goes_on_and_on_without_any_good_reason: str
    another_field_whose_name_goes_on_and_on_and_on: int
    a_relation_with_a_name_that_is_far_too_long_as_well_id: UUID
    created_at: datetime
    updated_at: datetime
