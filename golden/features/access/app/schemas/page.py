"""Pages: how a listing is asked for and what it answers."""

from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.types import DIGITS

Item = TypeVar("Item")


@dataclass(slots=True)
class Items(Generic[Item]):
    """Rows that were stored together, in the order in which they were sent."""

    items: list[Item]


class CursorQuery(BaseModel):
    """Which page of a listing."""

    # Built when first needed: at start-up the many filters of all entities would take long.
    model_config = ConfigDict(extra="forbid", defer_build=True)

    limit: Annotated[int, Field(ge=1, le=100, description="How many items at most."), DIGITS] = 20
    cursor: Annotated[
        str | None,
        Field(
            max_length=2000,
            pattern=r"^[A-Za-z0-9_-]+$",
            description="The `next_cursor` of the page before.",
        ),
    ] = None


@dataclass(slots=True)
class CursorPage(Generic[Item]):
    """A page of a listing."""

    items: list[Item]
    next_cursor: Annotated[
        str | None, Field(description="Pass it as `cursor`; null on the last page.")
    ]


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
