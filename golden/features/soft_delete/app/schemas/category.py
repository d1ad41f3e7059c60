"""What requests and responses say about categories."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CategorySummary
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BooleanParameter, Timestamp, unset

CategoryName = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]


class CategoryCreate(BaseModel):
    """A new category."""

    model_config = ConfigDict(extra="forbid")

    name: CategoryName
    parent_id: UUID | None = None


class CategoryUpdate(BaseModel):
    """Changes to a category; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: CategoryName = Field(default_factory=unset)
    parent_id: UUID | None = None


class CategoryQuery(CursorQuery):
    """Filters, order and page of a listing of categories."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    parent_id: UUID | None = None
    parent_id__ne: UUID | None = None
    parent_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    parent_id__is_null: BooleanParameter | None = None
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
class CategoryRead:
    """A category."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    parent_id: UUID | None
    created_at: datetime
    updated_at: datetime
    children: list[CategorySummary] = field(default_factory=list[CategorySummary])
