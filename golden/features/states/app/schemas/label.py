"""What requests and responses say about labels."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

LabelText = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class LabelCreate(BaseModel):
    """A new label."""

    model_config = ConfigDict(extra="forbid")

    text_: LabelText = Field(alias="text")


class LabelUpdate(BaseModel):
    """Changes to a label; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: LabelText = Field(default_factory=unset, alias="text")


class LabelQuery(CursorQuery):
    """Filters, order and page of a listing of labels."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    text_: Text | None = Field(default=None, alias="text")
    text__ne: Text | None = None
    text__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "text", "-text", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class LabelRead:
    """A label."""

    __pydantic_config__ = RESPONSE

    id: UUID
    text_: Annotated[str, Field(alias="text")]
    created_at: datetime
    updated_at: datetime
