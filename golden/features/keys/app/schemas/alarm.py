"""What requests and responses say about alarms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

AlarmLabel = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
AlarmReadingSensor = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class AlarmCreate(BaseModel):
    """A new alarm."""

    model_config = ConfigDict(extra="forbid")

    label: AlarmLabel
    reading_sensor: AlarmReadingSensor
    reading_at: Timestamp


class AlarmUpdate(BaseModel):
    """Changes to an alarm; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: AlarmLabel = Field(default_factory=unset)
    reading_sensor: AlarmReadingSensor = Field(default_factory=unset)
    reading_at: Timestamp = Field(default_factory=unset)


class AlarmQuery(CursorQuery):
    """Filters, order and page of a listing of alarms."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    reading_sensor: Text | None = None
    reading_sensor__ne: Text | None = None
    reading_sensor__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    reading_at: Timestamp | None = None
    reading_at__ne: Timestamp | None = None
    reading_at__gt: Timestamp | None = None
    reading_at__ge: Timestamp | None = None
    reading_at__lt: Timestamp | None = None
    reading_at__le: Timestamp | None = None
    reading_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class AlarmRead:
    """An alarm."""

    __pydantic_config__ = RESPONSE

    id: UUID
    label: str
    reading_sensor: str
    reading_at: datetime
    created_at: datetime
    updated_at: datetime
