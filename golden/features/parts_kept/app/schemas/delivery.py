"""What requests and responses say about deliveries."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.parcel import ParcelCreate, ParcelItem, ParcelRead
from app.schemas.types import NO_NUL, RESPONSE, unset

DeliveryStreet = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class DeliveryCreate(BaseModel):
    """A new delivery."""

    model_config = ConfigDict(extra="forbid")

    street: DeliveryStreet
    box_id: UUID
    parcels: Annotated[list[ParcelCreate], Field(max_length=1000)] = []


class DeliveryUpdate(BaseModel):
    """Changes to a delivery; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    street: DeliveryStreet = Field(default_factory=unset)
    box_id: UUID = Field(default_factory=unset)
    parcels: Annotated[list[ParcelItem], Field(max_length=1000)] = Field(default_factory=unset)


@dataclass(slots=True)
class DeliveryRead:
    """A delivery."""

    __pydantic_config__ = RESPONSE

    id: UUID
    street: str
    order_id: UUID
    box_id: UUID
    created_at: datetime
    updated_at: datetime
    parcels: list[ParcelRead] = field(default_factory=list[ParcelRead])
