"""What requests and responses say about badges."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

BadgeNumber = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class BadgeCreate(BaseModel):
    """A new badge."""

    model_config = ConfigDict(extra="forbid")

    number: BadgeNumber
    employee_id: UUID


class BadgeUpdate(BaseModel):
    """Changes to a badge; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: BadgeNumber = Field(default_factory=unset)
    employee_id: UUID = Field(default_factory=unset)


class BadgeQuery(CursorQuery):
    """Filters, order and page of a listing of badges."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    employee_id: UUID | None = None
    employee_id__ne: UUID | None = None
    employee_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
            "id",
            "-id",
            "number",
            "-number",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class BadgeRead:
    """A badge."""

    __pydantic_config__ = RESPONSE

    id: UUID
    number: str
    employee_id: UUID
    created_at: datetime
    updated_at: datetime
