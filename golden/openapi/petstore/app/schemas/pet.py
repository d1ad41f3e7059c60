"""What requests and responses say about pets."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import PetStatus
from app.schemas.page import CursorQuery
from app.schemas.types import RESPONSE, Json, Text, unset


class PetCreate(BaseModel):
    """A new pet."""

    model_config = ConfigDict(extra="forbid")

    name: Text
    category: Json | None = None
    photo_urls: list[Text]
    tags: Json | None = None
    status: PetStatus | None = None


class PetUpdate(BaseModel):
    """Changes to a pet; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: Text = Field(default_factory=unset)
    category: Json | None = None
    photo_urls: list[Text] = Field(default_factory=unset)
    tags: Json | None = None
    status: PetStatus | None = None


class PetQuery(CursorQuery):
    """Filters, order and page of a listing of pets."""


@dataclass(slots=True)
class PetRead:
    """A pet."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
    category: Any
    photo_urls: list[str]
    tags: Any
    status: PetStatus | None
