"""What requests and responses say about shelves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    SearchText,
    Timestamp,
    unset,
)

ShelfName = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
ShelfHeight = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ShelfCreate(BaseModel):
    """A new shelf."""

    model_config = ConfigDict(extra="forbid")

    name: ShelfName
    height: ShelfHeight | None = None


class ShelfUpdate(BaseModel):
    """Changes to a shelf; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ShelfName = Field(default_factory=unset)
    height: ShelfHeight | None = None


class ShelfQuery(OffsetQuery):
    """Filters, order and page of a listing of shelves."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    height: IntegerParameter | None = None
    height__ne: IntegerParameter | None = None
    height__gt: IntegerParameter | None = None
    height__ge: IntegerParameter | None = None
    height__lt: IntegerParameter | None = None
    height__le: IntegerParameter | None = None
    height__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    height__is_null: BooleanParameter | None = None
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
    q: Annotated[SearchText, Field(description="Text to look for in name, in any case.")] | None = (
        None
    )
    sort: (
        Literal[
            "id",
            "-id",
            "name",
            "-name",
            "height",
            "-height",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ShelfRead:
    """A shelf."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    height: int | None
    created_at: datetime
    updated_at: datetime
