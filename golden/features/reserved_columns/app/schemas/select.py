"""What requests and responses say about selects."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Boolean,
    BooleanParameter,
    Date,
    IntegerParameter,
    ListedText,
    Text,
    unset,
)

SelectWhere = Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]
SelectOrder = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectTable = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectDefault = Annotated[int, Field(gt=0, lt=2**31), JSON_INTEGER]
SelectOffset = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]
SelectSelf = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectCls = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectItems = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectValues = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectCount = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SelectIndex = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class SelectCreate(BaseModel):
    """A new select."""

    model_config = ConfigDict(extra="forbid")

    where: SelectWhere
    order: SelectOrder = 0
    group: Text | None = None
    user: Text | None = None
    table: SelectTable | None = None
    end: Date | None = None
    default: SelectDefault = 1
    primary: Boolean = False
    offset: SelectOffset = 0
    sort: Text | None = None
    q: Text | None = None
    cursor: Text | None = None
    self: SelectSelf | None = None
    cls: SelectCls | None = None
    items: SelectItems | None = None
    keys: Text | None = None
    values: SelectValues | None = None
    count: SelectCount = 0
    index: SelectIndex = 0
    type_: Text | None = Field(default=None, alias="type")
    from_id: UUID | None = None
    references_id: UUID | None = None


class SelectUpdate(BaseModel):
    """Changes to a select; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    where: SelectWhere = Field(default_factory=unset)
    order: SelectOrder = Field(default_factory=unset)
    group: Text | None = None
    user: Text | None = None
    table: SelectTable | None = None
    end: Date | None = None
    default: SelectDefault = Field(default_factory=unset)
    primary: Boolean = Field(default_factory=unset)
    offset: SelectOffset = Field(default_factory=unset)
    sort: Text | None = None
    q: Text | None = None
    cursor: Text | None = None
    self: SelectSelf | None = None
    cls: SelectCls | None = None
    items: SelectItems | None = None
    keys: Text | None = None
    values: SelectValues | None = None
    count: SelectCount = Field(default_factory=unset)
    index: SelectIndex = Field(default_factory=unset)
    type_: Text | None = Field(default=None, alias="type")
    from_id: UUID | None = None
    references_id: UUID | None = None


class SelectQuery(CursorQuery):
    """Filters, order and page of a listing of selects."""

    where: Text | None = None
    where__ne: Text | None = None
    where__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    order: IntegerParameter | None = None
    order__ne: IntegerParameter | None = None
    order__gt: IntegerParameter | None = None
    order__ge: IntegerParameter | None = None
    order__lt: IntegerParameter | None = None
    order__le: IntegerParameter | None = None
    order__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    group: Text | None = None
    group__ne: Text | None = None
    group__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    group__is_null: BooleanParameter | None = None
    end: Date | None = None
    end__ne: Date | None = None
    end__gt: Date | None = None
    end__ge: Date | None = None
    end__lt: Date | None = None
    end__le: Date | None = None
    end__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    end__is_null: BooleanParameter | None = None
    offset__ne: IntegerParameter | None = None
    offset__gt: IntegerParameter | None = None
    offset__ge: IntegerParameter | None = None
    offset__lt: IntegerParameter | None = None
    offset__le: IntegerParameter | None = None
    offset__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    sort__ne: Text | None = None
    sort__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort__is_null: BooleanParameter | None = None
    q__ne: Text | None = None
    q__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    q__is_null: BooleanParameter | None = None
    cursor__ne: Text | None = None
    cursor__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    cursor__is_null: BooleanParameter | None = None
    from_id: UUID | None = None
    from_id__ne: UUID | None = None
    from_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    from_id__is_null: BooleanParameter | None = None
    index: IntegerParameter | None = None
    index__ne: IntegerParameter | None = None
    index__gt: IntegerParameter | None = None
    index__ge: IntegerParameter | None = None
    index__lt: IntegerParameter | None = None
    index__le: IntegerParameter | None = None
    index__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    sort: (
        Literal[
            "where",
            "-where",
            "order",
            "-order",
            "group",
            "-group",
            "end",
            "-end",
            "offset",
            "-offset",
        ]
        | None
    ) = None


@dataclass(slots=True)
class SelectRead:
    """A select."""

    __pydantic_config__ = RESPONSE

    id: UUID
    where: str
    order: int
    group: str | None
    user: str | None
    table: int | None
    end: date | None
    default: int
    primary: bool
    offset: int
    sort: str | None
    q: str | None
    cursor: str | None
    self: int | None
    cls: int | None
    items: int | None
    keys: str | None
    values: int | None
    count: int
    index: int
    type_: Annotated[str | None, Field(alias="type")]
    from_id: UUID | None
    references_id: UUID | None
    created_at: datetime
    updated_at: datetime
