"""Pages: how a listing is asked for and what it answers."""

from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.types import DIGITS

Item = TypeVar("Item")


class OffsetQuery(BaseModel):
    """Which part of a listing."""

    # Built when first needed: at start-up the many filters of all entities would take long.
    model_config = ConfigDict(extra="forbid", defer_build=True)

    limit: Annotated[int, Field(ge=1, le=100, description="How many items at most."), DIGITS] = 20
    offset: Annotated[int, Field(ge=0, lt=2**31, description="How many to skip."), DIGITS] = 0


@dataclass(slots=True)
class OffsetPage(Generic[Item]):
    """A part of a listing."""

    items: list[Item]
    total: Annotated[int, Field(description="How many items the filters leave in all.")]
    limit: int
    offset: int
