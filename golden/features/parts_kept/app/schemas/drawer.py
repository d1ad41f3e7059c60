"""What requests and responses say about drawers."""

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
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
)

DrawerCode = Annotated[
    str, StringConstraints(min_length=1, max_length=10, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
DrawerDepth = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
DrawerMeasureInputUnit = Annotated[
    str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)
]


class DrawerCreate(BaseModel):
    """A new drawer."""

    model_config = ConfigDict(extra="forbid")

    code: DrawerCode
    depth: DrawerDepth | None = None


class DrawerUpdate(BaseModel):
    """Changes to a drawer; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    depth: DrawerDepth | None = None


class DrawerQuery(CursorQuery):
    """Filters, order and page of a listing of drawers."""

    code: Text | None = None
    code__ne: Text | None = None
    code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    depth: IntegerParameter | None = None
    depth__ne: IntegerParameter | None = None
    depth__gt: IntegerParameter | None = None
    depth__ge: IntegerParameter | None = None
    depth__lt: IntegerParameter | None = None
    depth__le: IntegerParameter | None = None
    depth__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    depth__is_null: BooleanParameter | None = None
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
        Literal["code", "-code", "created_at", "-created_at", "updated_at", "-updated_at"] | None
    ) = None


@dataclass(slots=True)
class DrawerRead:
    """A drawer."""

    __pydantic_config__ = RESPONSE

    code: str
    depth: int | None
    cabinet_id: UUID
    created_at: datetime
    updated_at: datetime


class DrawerMeasureInput(BaseModel):
    """What `measure` takes."""

    model_config = ConfigDict(extra="forbid")

    unit: DrawerMeasureInputUnit


@dataclass(slots=True)
class DrawerMeasureOutput:
    """What `measure` answers."""

    __pydantic_config__ = RESPONSE

    volume: int
