"""What requests and responses say about members."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerKey,
    ListedText,
    Text,
    Timestamp,
    unset,
)

MemberNickname = Annotated[str, StringConstraints(min_length=3, max_length=40, pattern=NO_NUL)]
MemberSecret = Annotated[str, StringConstraints(min_length=12, max_length=128, pattern=NO_NUL)]


class MemberCreate(BaseModel):
    """A new member."""

    model_config = ConfigDict(extra="forbid")

    nickname: MemberNickname
    secret: MemberSecret | None = None


class MemberUpdate(BaseModel):
    """Changes to a member; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    nickname: MemberNickname = Field(default_factory=unset)


class MemberQuery(CursorQuery):
    """Filters, order and page of a listing of members."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    nickname: Text | None = None
    nickname__ne: Text | None = None
    nickname__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
    deleted: Annotated[
        BooleanParameter, Field(description="Whether to list deleted rows, instead of the others.")
    ] = False
    sort: (
        Literal[
            "id",
            "-id",
            "nickname",
            "-nickname",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class MemberRead:
    """A member."""

    __pydantic_config__ = RESPONSE

    id: int
    nickname: str
    created_at: datetime
    updated_at: datetime
    version: int
