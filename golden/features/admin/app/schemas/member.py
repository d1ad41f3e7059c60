"""What requests and responses say about members."""

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
    SearchText,
    Text,
    Timestamp,
    unset,
)

MemberPassword = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]
MemberPin = Annotated[str, StringConstraints(min_length=4, max_length=8, pattern=NO_NUL)]


class MemberCreate(BaseModel):
    """A new member."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    password: MemberPassword
    pin: MemberPin


class MemberUpdate(BaseModel):
    """Changes to a member; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    email: Email = Field(default_factory=unset)
    pin: MemberPin = Field(default_factory=unset)


class MemberQuery(CursorQuery):
    """Filters, order and page of a listing of members."""

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
    q: (
        Annotated[SearchText, Field(description="Text to look for in email, in any case.")] | None
    ) = None
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class MemberRead:
    """A member."""

    __pydantic_config__ = RESPONSE

    id: UUID
    email: str
    role: Annotated[
        Role | None, Field(description="What the user is; nothing in particular if it is null.")
    ]
    created_at: datetime
    updated_at: datetime
