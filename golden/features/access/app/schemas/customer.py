"""What requests and responses say about customers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Timestamp, unset

CustomerName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class CustomerCreate(BaseModel):
    """A new customer."""

    model_config = ConfigDict(extra="forbid")

    name: CustomerName
    user_id: UUID | None = Field(
        default=None, description="Whose it is: yours, if nothing is said."
    )


class CustomerUpdate(BaseModel):
    """Changes to a customer; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: CustomerName = Field(default_factory=unset)
    user_id: UUID = Field(default_factory=unset)


class CustomerQuery(CursorQuery):
    """Filters, order and page of a listing of customers."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    user_id: UUID | None = None
    user_id__ne: UUID | None = None
    user_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
class CustomerRead:
    """A customer."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    user_id: UUID
    created_at: datetime
    updated_at: datetime
