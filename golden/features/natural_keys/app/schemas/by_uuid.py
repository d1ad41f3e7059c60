"""What requests and responses say about by uuids."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    Timestamp,
    unset,
)

ByUuidN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ByUuidCreate(BaseModel):
    """A new by uuid."""

    model_config = ConfigDict(extra="forbid")

    token: UUID
    n: ByUuidN = 0


class ByUuidUpdate(BaseModel):
    """Changes to a by uuid; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: ByUuidN = Field(default_factory=unset)


class ByUuidQuery(CursorQuery):
    """Filters, order and page of a listing of by uuids."""

    token: UUID | None = None
    token__ne: UUID | None = None
    token__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    n: IntegerParameter | None = None
    n__ne: IntegerParameter | None = None
    n__gt: IntegerParameter | None = None
    n__ge: IntegerParameter | None = None
    n__lt: IntegerParameter | None = None
    n__le: IntegerParameter | None = None
    n__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "token", "-token", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ByUuidRead:
    """A by uuid."""

    __pydantic_config__ = RESPONSE

    token: UUID
    n: int
    created_at: datetime
    updated_at: datetime
