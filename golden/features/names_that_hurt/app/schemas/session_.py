"""What requests and responses say about sessions."""

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
    Text,
    Timestamp,
    unset,
)


class SessionCreate(BaseModel):
    """A new session."""

    model_config = ConfigDict(extra="forbid")

    self: Text | None = None
    data: Text | None = None
    query: Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]


class SessionUpdate(BaseModel):
    """Changes to a session; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    self: Text | None = None
    data: Text | None = None
    query: Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER] = Field(default_factory=unset)


class SessionQuery(CursorQuery):
    """Filters, order and page of a listing of sessions."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    query: IntegerParameter | None = None
    query__ne: IntegerParameter | None = None
    query__gt: IntegerParameter | None = None
    query__ge: IntegerParameter | None = None
    query__lt: IntegerParameter | None = None
    query__le: IntegerParameter | None = None
    query__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "query", "-query", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class SessionRead:
    """A session."""

    __pydantic_config__ = RESPONSE

    id: UUID
    self: str | None
    data: str | None
    query: int
    created_at: datetime
    updated_at: datetime
