"""What requests and responses say about lamps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from app.models.enums import Color
from app.schemas.page import CursorQuery
from app.schemas.types import NO_NUL, RESPONSE

LampLockInputCode = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]


class LampCreate(BaseModel):
    """A new lamp."""

    model_config = ConfigDict(extra="forbid")


class LampUpdate(BaseModel):
    """Changes to a lamp; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class LampQuery(CursorQuery):
    """Filters, order and page of a listing of lamps."""

    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class LampRead:
    """A lamp."""

    __pydantic_config__ = RESPONSE

    id: int
    color: Color
    created_at: datetime
    updated_at: datetime


class LampLockInput(BaseModel):
    """What `lock` takes."""

    model_config = ConfigDict(extra="forbid")

    code: LampLockInputCode
