"""What requests and responses say about robots."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Role
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    RESPONSE,
    BooleanParameter,
    ListedText,
    Text,
    Timestamp,
)

RobotSerial = Annotated[
    str, StringConstraints(min_length=3, max_length=40, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]


class RobotCreate(BaseModel):
    """A new robot."""

    model_config = ConfigDict(extra="forbid")

    serial: RobotSerial


class RobotUpdate(BaseModel):
    """Changes to a robot; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class RobotQuery(CursorQuery):
    """Filters, order and page of a listing of robots."""

    serial: Text | None = None
    serial__ne: Text | None = None
    serial__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    role: Role | None = None
    role__ne: Role | None = None
    role__in: Annotated[list[Role], *COMMA_SEPARATED] | None = None
    role__is_null: BooleanParameter | None = None
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
        Literal["serial", "-serial", "created_at", "-created_at", "updated_at", "-updated_at"]
        | None
    ) = None


@dataclass(slots=True)
class RobotRead:
    """A robot."""

    __pydantic_config__ = RESPONSE

    serial: str
    role: Annotated[
        Role | None, Field(description="What the user is; nothing in particular if it is null.")
    ]
    created_at: datetime
    updated_at: datetime
