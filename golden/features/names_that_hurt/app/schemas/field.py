"""What requests and responses say about fields."""

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
    Number,
    NumberParameter,
    Timestamp,
    unset,
)

FieldStr = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
FieldInt = Annotated[str, StringConstraints(min_length=1, max_length=5, pattern=NO_NUL)]


class FieldCreate(BaseModel):
    """A new field."""

    model_config = ConfigDict(extra="forbid")

    str_: FieldStr = Field(alias="str")
    int_: FieldInt = Field(alias="int")
    bool_: Number = Field(alias="bool")


class FieldUpdate(BaseModel):
    """Changes to a field; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    str_: FieldStr = Field(default_factory=unset, alias="str")
    int_: FieldInt = Field(default_factory=unset, alias="int")
    bool_: Number = Field(default_factory=unset, alias="bool")


class FieldQuery(CursorQuery):
    """Filters, order and page of a listing of fields."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    str_: IntegerParameter | None = Field(default=None, alias="str")
    str__ne: IntegerParameter | None = None
    str__gt: IntegerParameter | None = None
    str__ge: IntegerParameter | None = None
    str__lt: IntegerParameter | None = None
    str__le: IntegerParameter | None = None
    str__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    bool_: NumberParameter | None = Field(default=None, alias="bool")
    bool__ne: NumberParameter | None = None
    bool__gt: NumberParameter | None = None
    bool__ge: NumberParameter | None = None
    bool__lt: NumberParameter | None = None
    bool__le: NumberParameter | None = None
    bool__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
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
            "str",
            "-str",
            "bool",
            "-bool",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class FieldRead:
    """A field."""

    __pydantic_config__ = RESPONSE

    id: UUID
    str_: Annotated[int, Field(alias="str")]
    int_: Annotated[str, Field(alias="int")]
    bool_: Annotated[float, Field(alias="bool")]
    created_at: datetime
    updated_at: datetime
