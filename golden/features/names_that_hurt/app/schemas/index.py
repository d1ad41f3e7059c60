"""What requests and responses say about indexes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, BooleanParameter, Text, Timestamp, unset


class IndexCreate(BaseModel):
    """A new index."""

    model_config = ConfigDict(extra="forbid")

    key: Text | None = None
    table_id: UUID | None = None
    column_id: UUID


class IndexUpdate(BaseModel):
    """Changes to an index; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    key: Text | None = None
    table_id: UUID | None = None
    column_id: UUID = Field(default_factory=unset)


class IndexQuery(CursorQuery):
    """Filters, order and page of a listing of indexes."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    table_id: UUID | None = None
    table_id__ne: UUID | None = None
    table_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    table_id__is_null: BooleanParameter | None = None
    column_id: UUID | None = None
    column_id__ne: UUID | None = None
    column_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
class IndexRead:
    """An index."""

    __pydantic_config__ = RESPONSE

    id: UUID
    key: str | None
    table_id: UUID | None
    column_id: UUID
    created_at: datetime
    updated_at: datetime
