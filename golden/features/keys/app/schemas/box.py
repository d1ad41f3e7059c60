"""What requests and responses say about boxes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

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

BoxLabel = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
BoxShelfLotNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
BoxShelfRow = Annotated[int, Field(ge=1, le=99), JSON_INTEGER]


class BoxCreate(BaseModel):
    """A new box."""

    model_config = ConfigDict(extra="forbid")

    label: BoxLabel
    shelf_lot_number: BoxShelfLotNumber
    shelf_row: BoxShelfRow


class BoxUpdate(BaseModel):
    """Changes to a box; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: BoxLabel = Field(default_factory=unset)
    shelf_lot_number: BoxShelfLotNumber = Field(default_factory=unset)
    shelf_row: BoxShelfRow = Field(default_factory=unset)


class BoxQuery(CursorQuery):
    """Filters, order and page of a listing of boxes."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    shelf_lot_number: IntegerParameter | None = None
    shelf_lot_number__ne: IntegerParameter | None = None
    shelf_lot_number__gt: IntegerParameter | None = None
    shelf_lot_number__ge: IntegerParameter | None = None
    shelf_lot_number__lt: IntegerParameter | None = None
    shelf_lot_number__le: IntegerParameter | None = None
    shelf_lot_number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    shelf_row: IntegerParameter | None = None
    shelf_row__ne: IntegerParameter | None = None
    shelf_row__gt: IntegerParameter | None = None
    shelf_row__ge: IntegerParameter | None = None
    shelf_row__lt: IntegerParameter | None = None
    shelf_row__le: IntegerParameter | None = None
    shelf_row__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
class BoxRead:
    """A box."""

    __pydantic_config__ = RESPONSE

    id: UUID
    label: str
    shelf_lot_number: int
    shelf_row: int
    created_at: datetime
    updated_at: datetime
