"""What requests and responses say about cabinets."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.drawer import DrawerCreate, DrawerRead
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BooleanParameter, Timestamp, unset

CabinetName = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]


class CabinetCreate(BaseModel):
    """A new cabinet."""

    model_config = ConfigDict(extra="forbid")

    name: CabinetName
    drawers: Annotated[list[DrawerCreate], Field(max_length=1000)] = []


class CabinetUpdate(BaseModel):
    """Changes to a cabinet; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: CabinetName = Field(default_factory=unset)
    drawers: Annotated[list[DrawerCreate], Field(max_length=1000)] = Field(default_factory=unset)


class CabinetBulkDelete(BaseModel):
    """The cabinets to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]


class CabinetQuery(CursorQuery):
    """Filters, order and page of a listing of cabinets."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    deleted: Annotated[
        BooleanParameter, Field(description="Whether to list deleted rows, instead of the others.")
    ] = False
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class CabinetRead:
    """A cabinet."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
    drawers: list[DrawerRead] = field(default_factory=list[DrawerRead])
