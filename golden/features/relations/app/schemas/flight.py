"""What requests and responses say about flights."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import OfficeSummary
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

FlightNumber = Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]


class FlightCreate(BaseModel):
    """A new flight."""

    model_config = ConfigDict(extra="forbid")

    number: FlightNumber
    origin_id: UUID
    destination_id: UUID


class FlightUpdate(BaseModel):
    """Changes to a flight; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: FlightNumber = Field(default_factory=unset)
    origin_id: UUID = Field(default_factory=unset)
    destination_id: UUID = Field(default_factory=unset)


class FlightQuery(CursorQuery):
    """Filters, order and page of a listing of flights."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    origin_id: UUID | None = None
    origin_id__ne: UUID | None = None
    origin_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    destination_id: UUID | None = None
    destination_id__ne: UUID | None = None
    destination_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
class FlightRead:
    """A flight."""

    __pydantic_config__ = RESPONSE

    id: UUID
    number: str
    origin_id: UUID
    destination_id: UUID
    created_at: datetime
    updated_at: datetime
    origin: OfficeSummary
    destination: OfficeSummary
