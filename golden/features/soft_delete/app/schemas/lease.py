"""What requests and responses say about leases."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    RESPONSE,
    BooleanParameter,
    ListedText,
    Slug,
    Text,
    Timestamp,
    unset,
)


class LeaseCreate(BaseModel):
    """A new lease."""

    model_config = ConfigDict(extra="forbid")

    note: Text | None = None
    device_serial: Slug
    customer_id: UUID


class LeaseUpdate(BaseModel):
    """Changes to a lease; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    note: Text | None = None
    device_serial: Slug = Field(default_factory=unset)
    customer_id: UUID = Field(default_factory=unset)


class LeaseQuery(CursorQuery):
    """Filters, order and page of a listing of leases."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    device_serial: Text | None = None
    device_serial__ne: Text | None = None
    device_serial__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    customer_id: UUID | None = None
    customer_id__ne: UUID | None = None
    customer_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
class LeaseRead:
    """A lease."""

    __pydantic_config__ = RESPONSE

    id: UUID
    note: str | None
    device_serial: str
    customer_id: UUID
    created_at: datetime
    updated_at: datetime
