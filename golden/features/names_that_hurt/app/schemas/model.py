"""What requests and responses say about models."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, ListedText, Text, Timestamp

ModelClass = Annotated[
    str, StringConstraints(min_length=1, max_length=10, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]


class ModelCreate(BaseModel):
    """A new model."""

    model_config = ConfigDict(extra="forbid")

    class_: ModelClass = Field(alias="class")


class ModelUpdate(BaseModel):
    """Changes to a model; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class ModelQuery(CursorQuery):
    """Filters, order and page of a listing of models."""

    class_: Text | None = Field(default=None, alias="class")
    class__ne: Text | None = None
    class__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
        Literal["class", "-class", "created_at", "-created_at", "updated_at", "-updated_at"] | None
    ) = None


@dataclass(slots=True)
class ModelRead:
    """A model."""

    __pydantic_config__ = RESPONSE

    class_: Annotated[str, Field(alias="class")]
    created_at: datetime
    updated_at: datetime
