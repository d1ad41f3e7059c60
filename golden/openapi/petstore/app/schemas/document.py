"""What the document describes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import MISSING, BaseModel, Field, StrictInt

from app.schemas.formats import Timestamp


class FindPetsByStatusStatus(StrEnum):
    """Find pets by status status."""

    available = "available"
    pending = "pending"
    sold = "sold"


class OrderStatus(StrEnum):
    """Order Status."""

    placed = "placed"
    approved = "approved"
    delivered = "delivered"


class PetStatus(StrEnum):
    """Pet status in the store."""

    available = "available"
    pending = "pending"
    sold = "sold"


class ApiResponse(BaseModel):
    """Api response."""

    code: StrictInt | MISSING = MISSING
    type: str | MISSING = MISSING
    message: str | MISSING = MISSING


class Category(BaseModel):
    """Category."""

    id: int | MISSING = MISSING
    name: str | MISSING = MISSING


class Order(BaseModel):
    """Order."""

    id: int | MISSING = MISSING
    pet_id: Annotated[int | MISSING, Field(alias="petId")] = MISSING
    quantity: int | MISSING = MISSING
    ship_date: Annotated[Timestamp | MISSING, Field(alias="shipDate")] = MISSING
    status: Annotated[OrderStatus | MISSING, Field(description="Order Status")] = MISSING
    complete: bool | MISSING = MISSING


class Pet(BaseModel):
    """Pet."""

    id: int | MISSING = MISSING
    name: str
    category: Category | MISSING = MISSING
    photo_urls: Annotated[list[str], Field(alias="photoUrls")]
    tags: list[Tag] | MISSING = MISSING
    status: Annotated[PetStatus | MISSING, Field(description="pet status in the store")] = MISSING


class Tag(BaseModel):
    """Tag."""

    id: int | MISSING = MISSING
    name: str | MISSING = MISSING


class User(BaseModel):
    """User."""

    id: int | MISSING = MISSING
    username: str | MISSING = MISSING
    first_name: Annotated[str | MISSING, Field(alias="firstName")] = MISSING
    last_name: Annotated[str | MISSING, Field(alias="lastName")] = MISSING
    email: str | MISSING = MISSING
    password: str | MISSING = MISSING
    phone: str | MISSING = MISSING
    user_status: Annotated[int | MISSING, Field(alias="userStatus", description="User Status")] = (
        MISSING
    )
