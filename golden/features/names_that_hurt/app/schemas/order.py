"""What requests and responses say about orders."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import TypeModel
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
    Json,
    ListedText,
    Text,
    Timestamp,
    unset,
)

OrderClass = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
OrderRegistry = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
OrderId = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
OrderList = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
OrderLimit = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    class_: OrderClass = Field(alias="class")
    from_: Date = Field(alias="from")
    metadata_: Json | None = Field(default=None, alias="metadata")
    registry_: OrderRegistry | None = Field(default=None, alias="registry")
    schema_: Text | None = Field(default=None, alias="schema")
    copy_: Boolean = Field(default=False, alias="copy")
    json_: Text | None = Field(default=None, alias="json")
    id_: OrderId | None = None
    type_: TypeModel = Field(alias="type")
    date_: Date = Field(alias="date")
    list_: OrderList | None = Field(default=None, alias="list")
    field_: Text | None = Field(default=None, alias="field")
    limit: OrderLimit | None = None
    select: Text | None = None
    import_id: UUID
    group_id: UUID | None = None


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    class_: OrderClass = Field(default_factory=unset, alias="class")
    from_: Date = Field(default_factory=unset, alias="from")
    metadata_: Json | None = Field(default=None, alias="metadata")
    registry_: OrderRegistry | None = Field(default=None, alias="registry")
    schema_: Text | None = Field(default=None, alias="schema")
    copy_: Boolean = Field(default_factory=unset, alias="copy")
    json_: Text | None = Field(default=None, alias="json")
    id_: OrderId | None = None
    type_: TypeModel = Field(default_factory=unset, alias="type")
    date_: Date = Field(default_factory=unset, alias="date")
    list_: OrderList | None = Field(default=None, alias="list")
    field_: Text | None = Field(default=None, alias="field")
    limit: OrderLimit | None = None
    select: Text | None = None
    import_id: UUID = Field(default_factory=unset)
    group_id: UUID | None = None


class OrderQuery(CursorQuery):
    """Filters, order and page of a listing of orders."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    class_: Text | None = Field(default=None, alias="class")
    class__ne: Text | None = None
    class__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    from_: Date | None = Field(default=None, alias="from")
    from__ne: Date | None = None
    from__gt: Date | None = None
    from__ge: Date | None = None
    from__lt: Date | None = None
    from__le: Date | None = None
    from__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    registry_: IntegerParameter | None = Field(default=None, alias="registry")
    registry__ne: IntegerParameter | None = None
    registry__gt: IntegerParameter | None = None
    registry__ge: IntegerParameter | None = None
    registry__lt: IntegerParameter | None = None
    registry__le: IntegerParameter | None = None
    registry__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    registry__is_null: BooleanParameter | None = None
    copy_: BooleanParameter | None = Field(default=None, alias="copy")
    copy__ne: BooleanParameter | None = None
    id_: IntegerParameter | None = None
    id___ne: IntegerParameter | None = None
    id___gt: IntegerParameter | None = None
    id___ge: IntegerParameter | None = None
    id___lt: IntegerParameter | None = None
    id___le: IntegerParameter | None = None
    id___in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    id___is_null: BooleanParameter | None = None
    type_: TypeModel | None = Field(default=None, alias="type")
    type__ne: TypeModel | None = None
    type__in: Annotated[list[TypeModel], *COMMA_SEPARATED] | None = None
    date_: Date | None = Field(default=None, alias="date")
    date__ne: Date | None = None
    date__gt: Date | None = None
    date__ge: Date | None = None
    date__lt: Date | None = None
    date__le: Date | None = None
    date__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    list_: IntegerParameter | None = Field(default=None, alias="list")
    list__ne: IntegerParameter | None = None
    list__gt: IntegerParameter | None = None
    list__ge: IntegerParameter | None = None
    list__lt: IntegerParameter | None = None
    list__le: IntegerParameter | None = None
    list__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    list__is_null: BooleanParameter | None = None
    limit__ne: IntegerParameter | None = None
    limit__gt: IntegerParameter | None = None
    limit__ge: IntegerParameter | None = None
    limit__lt: IntegerParameter | None = None
    limit__le: IntegerParameter | None = None
    limit__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    limit__is_null: BooleanParameter | None = None
    select: Text | None = None
    select__ne: Text | None = None
    select__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    select__is_null: BooleanParameter | None = None
    import_id: UUID | None = None
    import_id__ne: UUID | None = None
    import_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    group_id: UUID | None = None
    group_id__ne: UUID | None = None
    group_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    group_id__is_null: BooleanParameter | None = None
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
            "class",
            "-class",
            "from",
            "-from",
            "date",
            "-date",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class OrderRead:
    """An order."""

    __pydantic_config__ = RESPONSE

    id: UUID
    class_: Annotated[str, Field(alias="class")]
    from_: Annotated[date, Field(alias="from")]
    metadata_: Annotated[Any, Field(alias="metadata")]
    registry_: Annotated[int | None, Field(alias="registry")]
    schema_: Annotated[str | None, Field(alias="schema")]
    copy_: Annotated[bool, Field(alias="copy")]
    json_: Annotated[str | None, Field(alias="json")]
    id_: int | None
    type_: Annotated[TypeModel, Field(alias="type")]
    date_: Annotated[date, Field(alias="date")]
    list_: Annotated[int | None, Field(alias="list")]
    field_: Annotated[str | None, Field(alias="field")]
    limit: int | None
    select: str | None
    import_id: UUID
    group_id: UUID | None
    created_at: datetime
    updated_at: datetime
