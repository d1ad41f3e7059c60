"""What requests and responses say about signing in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from app.auth.scopes import SCOPES
from app.schemas.types import NO_NUL, RESPONSE, Timestamp

ApiKeyName = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=NO_NUL)]
Scope = Annotated[
    str,
    StringConstraints(max_length=100, pattern=NO_NUL),
    WithJsonSchema({"type": "string", "enum": sorted(SCOPES)}),
]


class ApiKeyCreate(BaseModel):
    """A new key."""

    model_config = ConfigDict(extra="forbid")

    name: ApiKeyName
    scopes: list[Scope] | None = Field(
        default=None, description="What it may do; null: all that the user may."
    )
    expires_at: Timestamp | None = None


@dataclass(slots=True)
class ApiKeyRead:
    """A key, without what makes it one."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    prefix: str
    scopes: list[str] | None
    expires_at: datetime | None
    last_used_at: datetime | None
    created_at: datetime


@dataclass(slots=True)
class ApiKeyCreated(ApiKeyRead):
    """A new key: the only answer that holds the whole of it."""

    key: str
