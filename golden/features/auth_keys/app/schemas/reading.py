"""What requests and responses say about readings."""

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
    ListedText,
    Text,
    Timestamp,
    unset,
)

ReadingValue = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
ReadingRobotSerial = Annotated[str, StringConstraints(min_length=3, max_length=40, pattern=NO_NUL)]


class ReadingCreate(BaseModel):
    """A new reading."""

    model_config = ConfigDict(extra="forbid")

    value: ReadingValue
    robot_serial: ReadingRobotSerial | None = Field(
        default=None, description="Whose it is: yours, if nothing is said."
    )


class ReadingUpdate(BaseModel):
    """Changes to a reading; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    value: ReadingValue = Field(default_factory=unset)
    robot_serial: ReadingRobotSerial = Field(default_factory=unset)


class ReadingQuery(CursorQuery):
    """Filters, order and page of a listing of readings."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    value: IntegerParameter | None = None
    value__ne: IntegerParameter | None = None
    value__gt: IntegerParameter | None = None
    value__ge: IntegerParameter | None = None
    value__lt: IntegerParameter | None = None
    value__le: IntegerParameter | None = None
    value__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    robot_serial: Text | None = None
    robot_serial__ne: Text | None = None
    robot_serial__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "value", "-value", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ReadingRead:
    """A reading."""

    __pydantic_config__ = RESPONSE

    id: UUID
    value: int
    robot_serial: str
    created_at: datetime
    updated_at: datetime
