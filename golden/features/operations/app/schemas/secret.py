"""What requests and responses say about secrets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import RESPONSE, Text, unset


class SecretCreate(BaseModel):
    """A new secret."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(alias="text")


class SecretUpdate(BaseModel):
    """Changes to a secret; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: Text = Field(default_factory=unset, alias="text")


class SecretQuery(CursorQuery):
    """Filters, order and page of a listing of secrets."""


@dataclass(slots=True)
class SecretRead:
    """A secret."""

    __pydantic_config__ = RESPONSE

    id: UUID
    text_: Annotated[str, Field(alias="text")]
    created_at: datetime
    updated_at: datetime
