"""What requests and responses say about parcels."""

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
    keyed,
    unset,
)

ParcelWeight = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
ParcelSecret = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]


class ParcelCreate(BaseModel):
    """A new parcel."""

    model_config = ConfigDict(extra="forbid")

    weight: ParcelWeight
    secret: ParcelSecret | None = None


class ParcelUpdate(BaseModel):
    """Changes to a parcel; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    weight: ParcelWeight = Field(default_factory=unset)
    secret: ParcelSecret | None = None


class ParcelChange(ParcelUpdate):
    """Changes to the parcel with this key, in the list of its delivery."""

    id: UUID


ParcelItem = Annotated[ParcelChange | ParcelCreate, keyed(ParcelChange, ParcelCreate, "id")]


class ParcelQuery(CursorQuery):
    """Filters, order and page of a listing of parcels."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    weight: IntegerParameter | None = None
    weight__ne: IntegerParameter | None = None
    weight__gt: IntegerParameter | None = None
    weight__ge: IntegerParameter | None = None
    weight__lt: IntegerParameter | None = None
    weight__le: IntegerParameter | None = None
    weight__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "weight",
            "-weight",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ParcelRead:
    """A parcel."""

    __pydantic_config__ = RESPONSE

    id: UUID
    weight: int
    delivery_id: UUID
    created_at: datetime
    updated_at: datetime
