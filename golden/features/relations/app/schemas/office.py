"""What requests and responses say about offices."""

from dataclasses import dataclass
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
    Text,
    Timestamp,
    unset,
)

OfficeName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class OfficeCreate(BaseModel):
    """A new office."""

    model_config = ConfigDict(extra="forbid")

    name: OfficeName
    caretaker_id: UUID | None = None


class OfficeUpdate(BaseModel):
    """Changes to an office; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: OfficeName = Field(default_factory=unset)
    caretaker_id: UUID | None = None


class OfficeQuery(CursorQuery):
    """Filters, order and page of a listing of offices."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    caretaker_id: UUID | None = None
    caretaker_id__ne: UUID | None = None
    caretaker_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    caretaker_id__is_null: BooleanParameter | None = None
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
            "id", "-id", "name", "-name", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class OfficeRead:
    """An office."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    caretaker_id: UUID | None
    created_at: datetime
    updated_at: datetime
