"""What requests and responses say about cases."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import Step
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, Text, Timestamp, unset


class CaseCreate(BaseModel):
    """A new case."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(alias="text")


class CaseUpdate(BaseModel):
    """Changes to a case; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(default_factory=unset, alias="text")


class CaseQuery(CursorQuery):
    """Filters, order and page of a listing of cases."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    step: Step | None = None
    step__ne: Step | None = None
    step__in: Annotated[list[Step], *COMMA_SEPARATED] | None = None
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
class CaseRead:
    """A case."""

    __pydantic_config__ = RESPONSE

    id: UUID
    step: Step
    text_: Annotated[str, Field(alias="text")]
    created_at: datetime
    updated_at: datetime
    version: int
