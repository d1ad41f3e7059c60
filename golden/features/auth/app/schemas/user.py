"""What requests and responses say about users."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Role
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    Email,
    ListedText,
    Text,
    Timestamp,
    unset,
)

UserName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]
UserPassword = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]


class UserCreate(BaseModel):
    """A new user."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: UserName
    password: UserPassword


class UserUpdate(BaseModel):
    """Changes to a user; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    email: Email = Field(default_factory=unset)
    name: UserName = Field(default_factory=unset)


class UserQuery(CursorQuery):
    """Filters, order and page of a listing of users."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    email: Text | None = None
    email__ne: Text | None = None
    email__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    role: Role | None = None
    role__ne: Role | None = None
    role__in: Annotated[list[Role], *COMMA_SEPARATED] | None = None
    role__is_null: BooleanParameter | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class UserRead:
    """A user."""

    __pydantic_config__ = RESPONSE

    id: UUID
    email: str
    name: str
    role: Annotated[
        Role | None, Field(description="What the user is; nothing in particular if it is null.")
    ]
    created_at: datetime
    updated_at: datetime
