"""What requests and responses say about tags."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Size
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    IntegerKey,
    ListedText,
    Text,
    Timestamp,
    unset,
)

TagLabel = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]


class TagCreate(BaseModel):
    """A new tag."""

    model_config = ConfigDict(extra="forbid")

    label: TagLabel
    size: Size = Size.small


class TagUpdate(BaseModel):
    """Changes to a tag; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: TagLabel = Field(default_factory=unset)
    size: Size = Field(default_factory=unset)


class TagQuery(CursorQuery):
    """Filters, order and page of a listing of tags."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    label: Text | None = None
    label__ne: Text | None = None
    label__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    size: Size | None = None
    size__ne: Size | None = None
    size__in: Annotated[list[Size], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "label", "-label", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class TagRead:
    """A tag."""

    __pydantic_config__ = RESPONSE

    id: int
    label: str
    size: Size
    created_at: datetime
    updated_at: datetime
