"""What requests and responses say about boards."""

from dataclasses import dataclass, field
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import OffsetQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, unset


class BoardCreate(BaseModel):
    """A new board."""

    model_config = ConfigDict(extra="forbid")

    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class BoardUpdate(BaseModel):
    """Changes to a board; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class BoardQuery(OffsetQuery):
    """Filters, order and page of a listing of boards."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class BoardRead:
    """A board."""

    __pydantic_config__ = RESPONSE

    id: UUID
    version: int
    tag_ids: list[UUID] = field(default_factory=list[UUID])
