"""What requests and responses say about tickets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    Json,
    Timestamp,
    unset,
)

TicketTitle = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class TicketCreate(BaseModel):
    """A new ticket."""

    model_config = ConfigDict(extra="forbid")

    title: TicketTitle
    labels: list[Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]]
    payload: Json | None = None
    member_id: UUID


class TicketUpdate(BaseModel):
    """Changes to a ticket; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: TicketTitle = Field(default_factory=unset)
    labels: list[Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]] = (
        Field(default_factory=unset)
    )
    payload: Json | None = None
    member_id: UUID = Field(default_factory=unset)


class TicketQuery(CursorQuery):
    """Filters, order and page of a listing of tickets."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    member_id: UUID | None = None
    member_id__ne: UUID | None = None
    member_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    deleted: Annotated[
        BooleanParameter, Field(description="Whether to list deleted rows, instead of the others.")
    ] = False
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class TicketRead:
    """A ticket."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    labels: list[str]
    payload: Any
    member_id: UUID
    created_at: datetime
    updated_at: datetime
