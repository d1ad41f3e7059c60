"""What requests and responses say about devices."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    ListedText,
    Slug,
    Text,
    Timestamp,
    unset,
)

DeviceSecret = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]


class DeviceCreate(BaseModel):
    """A new device."""

    model_config = ConfigDict(extra="forbid")

    serial: Slug
    secret: DeviceSecret


class DeviceUpdate(BaseModel):
    """Changes to a device; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    secret: DeviceSecret = Field(default_factory=unset)


class DeviceQuery(CursorQuery):
    """Filters, order and page of a listing of devices."""

    serial: Text | None = None
    serial__ne: Text | None = None
    serial__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal["serial", "-serial", "created_at", "-created_at", "updated_at", "-updated_at"]
        | None
    ) = None


@dataclass(slots=True)
class DeviceRead:
    """A device."""

    __pydantic_config__ = RESPONSE

    serial: str
    created_at: datetime
    updated_at: datetime
    member_ids: list[UUID] = field(default_factory=list[UUID])
