"""What requests and responses say about accounts."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    decimal,
    unset,
)

AccountHandle = Annotated[str, StringConstraints(min_length=3, max_length=30, pattern=NO_NUL)]
AccountHint = Annotated[str, StringConstraints(max_length=200, pattern=NO_NUL)]
AccountSecret = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]
AccountRank = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
AccountOldName = Annotated[str, StringConstraints(max_length=50, pattern=NO_NUL)]
AccountShown = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
AccountBalanceFilter = Annotated[Decimal, *decimal(12, 2)]


class AccountCreate(BaseModel):
    """A new account."""

    model_config = ConfigDict(extra="forbid")

    handle: AccountHandle
    hint: AccountHint | None = None
    secret: AccountSecret
    rank: AccountRank = 0
    old_name: AccountOldName | None = Field(default=None, deprecated=True)
    shown: AccountShown = Field(description="What others see.", examples=["Ann"])


class AccountUpdate(BaseModel):
    """Changes to an account; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    hint: AccountHint | None = None
    secret: AccountSecret = Field(default_factory=unset)
    rank: AccountRank = Field(default_factory=unset)
    old_name: AccountOldName | None = Field(default=None, deprecated=True)
    shown: AccountShown = Field(
        default_factory=unset, description="What others see.", examples=["Ann"]
    )


class AccountQuery(CursorQuery):
    """Filters, order and page of a listing of accounts."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    handle: Text | None = None
    handle__ne: Text | None = None
    handle__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    balance: AccountBalanceFilter | None = None
    balance__ne: AccountBalanceFilter | None = None
    balance__gt: AccountBalanceFilter | None = None
    balance__ge: AccountBalanceFilter | None = None
    balance__lt: AccountBalanceFilter | None = None
    balance__le: AccountBalanceFilter | None = None
    balance__in: Annotated[list[AccountBalanceFilter], *COMMA_SEPARATED] | None = None
    last_seen_at: Timestamp | None = None
    last_seen_at__ne: Timestamp | None = None
    last_seen_at__gt: Timestamp | None = None
    last_seen_at__ge: Timestamp | None = None
    last_seen_at__lt: Timestamp | None = None
    last_seen_at__le: Timestamp | None = None
    last_seen_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    last_seen_at__is_null: BooleanParameter | None = None
    rank: IntegerParameter | None = None
    rank__ne: IntegerParameter | None = None
    rank__gt: IntegerParameter | None = None
    rank__ge: IntegerParameter | None = None
    rank__lt: IntegerParameter | None = None
    rank__le: IntegerParameter | None = None
    rank__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "handle",
            "-handle",
            "balance",
            "-balance",
            "rank",
            "-rank",
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
    handle: str
    balance: Decimal
    last_seen_at: datetime | None
    rank: int
    old_name: Annotated[str | None, Field(deprecated=True)]
    shown: Annotated[str, Field(description="What others see.", examples=["Ann"])]
    created_at: datetime
    updated_at: datetime
