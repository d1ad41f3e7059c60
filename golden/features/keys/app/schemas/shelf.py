"""What requests and responses say about shelves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerParameter,
    Timestamp,
    unset,
)

ShelfRow = Annotated[int, Field(ge=1, le=99), JSON_INTEGER]
ShelfLabel = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
ShelfLotNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class ShelfCreate(BaseModel):
    """A new shelf."""

    model_config = ConfigDict(extra="forbid")

    row: ShelfRow
    label: ShelfLabel
    lot_number: ShelfLotNumber


class ShelfUpdate(BaseModel):
    """Changes to a shelf; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: ShelfLabel = Field(default_factory=unset)


class ShelfQuery(CursorQuery):
    """Filters, order and page of a listing of shelves."""

    row: IntegerParameter | None = None
    row__ne: IntegerParameter | None = None
    row__gt: IntegerParameter | None = None
    row__ge: IntegerParameter | None = None
    row__lt: IntegerParameter | None = None
    row__le: IntegerParameter | None = None
    row__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    lot_number: IntegerParameter | None = None
    lot_number__ne: IntegerParameter | None = None
    lot_number__gt: IntegerParameter | None = None
    lot_number__ge: IntegerParameter | None = None
    lot_number__lt: IntegerParameter | None = None
    lot_number__le: IntegerParameter | None = None
    lot_number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "row",
            "-row",
            "lot_number",
            "-lot_number",
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

    row: int
    label: str
    lot_number: int
    created_at: datetime
    updated_at: datetime
