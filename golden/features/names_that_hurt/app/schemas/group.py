"""What requests and responses say about groups."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, JSON_INTEGER, RESPONSE, Text, Timestamp, unset


class GroupCreate(BaseModel):
    """A new group."""

    model_config = ConfigDict(extra="forbid")

    values: list[Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]] | None = None
    items: Text | None = None
    member_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class GroupUpdate(BaseModel):
    """Changes to a group; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    values: list[Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]] | None = None
    items: Text | None = None
    member_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class GroupQuery(CursorQuery):
    """Filters, order and page of a listing of groups."""

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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class GroupRead:
    """A group."""

    __pydantic_config__ = RESPONSE

    id: UUID
    values: list[int] | None
    items: str | None
    created_at: datetime
    updated_at: datetime
    member_ids: list[UUID] = field(default_factory=list[UUID])
