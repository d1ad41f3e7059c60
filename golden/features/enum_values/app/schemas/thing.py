"""What requests and responses say about things."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import Odd, One
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, BooleanParameter, unset


class ThingCreate(BaseModel):
    """A new thing."""

    model_config = ConfigDict(extra="forbid")

    odd: Odd
    maybe: Odd | None = None
    with_default: Odd = Odd.apostrophe
    pct: Odd = Odd.percent
    one: One = One.only
    many: list[Odd]


class ThingUpdate(BaseModel):
    """Changes to a thing; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    odd: Odd = Field(default_factory=unset)
    maybe: Odd | None = None
    with_default: Odd = Field(default_factory=unset)
    pct: Odd = Field(default_factory=unset)
    one: One = Field(default_factory=unset)
    many: list[Odd] = Field(default_factory=unset)


class ThingQuery(CursorQuery):
    """Filters, order and page of a listing of things."""

    odd: Odd | None = None
    odd__ne: Odd | None = None
    odd__in: Annotated[list[Odd], *COMMA_SEPARATED] | None = None
    maybe: Odd | None = None
    maybe__ne: Odd | None = None
    maybe__in: Annotated[list[Odd], *COMMA_SEPARATED] | None = None
    maybe__is_null: BooleanParameter | None = None
    sort: Literal["odd", "-odd", "maybe", "-maybe"] | None = None


@dataclass(slots=True)
class ThingRead:
    """A thing."""

    __pydantic_config__ = RESPONSE

    id: UUID
    odd: Odd
    maybe: Odd | None
    with_default: Odd
    pct: Odd
    one: One
    many: list[Odd]
    created_at: datetime
    updated_at: datetime
