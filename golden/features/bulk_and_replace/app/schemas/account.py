"""What requests and responses say about accounts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.base import today
from app.models.enums import Priority
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    Date,
    Email,
    ListedText,
    Text,
    Timestamp,
    unset,
)

AccountName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
AccountPassword = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]


class AccountCreate(BaseModel):
    """A new account."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: AccountName | None = None
    priority: Priority = Priority.low
    joined_on: Date = Field(default_factory=today)
    password: AccountPassword


class AccountUpdate(BaseModel):
    """Changes to an account; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    email: Email = Field(default_factory=unset)
    name: AccountName | None = None
    priority: Priority = Field(default_factory=unset)
    password: AccountPassword = Field(default_factory=unset)


class AccountReplace(BaseModel):
    """An account in place of one; what is left out takes its default."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: AccountName | None = None
    priority: Priority = Priority.low
    password: AccountPassword


class AccountBulkCreate(BaseModel):
    """New accounts, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[AccountCreate], Field(min_length=1, max_length=100)]


class AccountBulkDelete(BaseModel):
    """The accounts to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]


class AccountQuery(CursorQuery):
    """Filters, order and page of a listing of accounts."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    email: Text | None = None
    email__ne: Text | None = None
    email__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    priority: Priority | None = None
    priority__ne: Priority | None = None
    priority__in: Annotated[list[Priority], *COMMA_SEPARATED] | None = None
    joined_on: Date | None = None
    joined_on__ne: Date | None = None
    joined_on__gt: Date | None = None
    joined_on__ge: Date | None = None
    joined_on__lt: Date | None = None
    joined_on__le: Date | None = None
    joined_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id",
            "-id",
            "joined_on",
            "-joined_on",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class AccountRead:
    """An account."""

    __pydantic_config__ = RESPONSE

    id: UUID
    email: str
    name: str | None
    priority: Priority
    joined_on: date
    created_at: datetime
    updated_at: datetime
