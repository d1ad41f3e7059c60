"""What requests and responses say about parcels."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, decimal, keyed, unset

ParcelWeight = Annotated[Decimal, *decimal(6, 2)]
ParcelWeightFilter = Annotated[Decimal, *decimal(6, 2)]


class ParcelCreate(BaseModel):
    """A new parcel."""

    model_config = ConfigDict(extra="forbid")

    weight: ParcelWeight


class ParcelUpdate(BaseModel):
    """Changes to a parcel; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    weight: ParcelWeight = Field(default_factory=unset)


class ParcelChange(ParcelUpdate):
    """Changes to the parcel with this key, in the list of its delivery."""

    id: UUID


ParcelItem = Annotated[ParcelChange | ParcelCreate, keyed(ParcelChange, ParcelCreate, "id")]


class ParcelQuery(CursorQuery):
    """Filters, order and page of a listing of parcels."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    weight: ParcelWeightFilter | None = None
    weight__ne: ParcelWeightFilter | None = None
    weight__gt: ParcelWeightFilter | None = None
    weight__ge: ParcelWeightFilter | None = None
    weight__lt: ParcelWeightFilter | None = None
    weight__le: ParcelWeightFilter | None = None
    weight__in: Annotated[list[ParcelWeightFilter], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "weight", "-weight"] | None = None


@dataclass(slots=True)
class ParcelRead:
    """A parcel."""

    __pydantic_config__ = RESPONSE

    id: UUID
    weight: Decimal
    delivery_id: UUID
