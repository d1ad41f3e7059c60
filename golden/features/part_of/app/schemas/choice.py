"""What requests and responses say about choices."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import JSON_INTEGER, NO_NUL, RESPONSE, keyed, unset

ChoiceText = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=NO_NUL)]


class ChoiceCreate(BaseModel):
    """A new choice."""

    model_config = ConfigDict(extra="forbid")

    text_: ChoiceText = Field(alias="text")


class ChoiceUpdate(BaseModel):
    """Changes to a choice; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: ChoiceText = Field(default_factory=unset, alias="text")


class ChoiceChange(ChoiceUpdate):
    """Changes to the choice with this key, in the list of its poll."""

    id: Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


ChoiceItem = Annotated[ChoiceChange | ChoiceCreate, keyed(ChoiceChange, ChoiceCreate, "id")]


class ChoiceQuery(CursorQuery):
    """Filters, order and page of a listing of choices."""


@dataclass(slots=True)
class ChoiceRead:
    """A choice."""

    __pydantic_config__ = RESPONSE

    id: int
    text_: Annotated[str, Field(alias="text")]
    votes: int
    poll_id: UUID
    created_at: datetime
    updated_at: datetime
