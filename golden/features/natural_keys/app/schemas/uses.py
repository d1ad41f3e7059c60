"""What requests and responses say about useses."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerParameter,
    BooleanParameter,
    Date,
    Email,
    ListedText,
    Slug,
    Text,
    Timestamp,
    unset,
)

UsesBigNumber = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
UsesWordWord = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=NO_NUL)]
UsesCodeCode = Annotated[str, StringConstraints(max_length=12, pattern="^[A-Z]{3}-[0-9]+$")]


class UsesCreate(BaseModel):
    """A new uses."""

    model_config = ConfigDict(extra="forbid")

    mail_address: Email
    slug_slug: Slug | None = None
    token_token: UUID
    day_day: Date
    big_number: UsesBigNumber
    word_word: UsesWordWord
    code_code: UsesCodeCode
    word_ids: Annotated[
        list[Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=NO_NUL)]],
        Field(max_length=1000),
    ] = []
    day_ids: Annotated[list[Date], Field(max_length=1000)] = []


class UsesUpdate(BaseModel):
    """Changes to a uses; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    mail_address: Email = Field(default_factory=unset)
    slug_slug: Slug | None = None
    token_token: UUID = Field(default_factory=unset)
    day_day: Date = Field(default_factory=unset)
    big_number: UsesBigNumber = Field(default_factory=unset)
    word_word: UsesWordWord = Field(default_factory=unset)
    code_code: UsesCodeCode = Field(default_factory=unset)
    word_ids: Annotated[
        list[Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=NO_NUL)]],
        Field(max_length=1000),
    ] = Field(default_factory=unset)
    day_ids: Annotated[list[Date], Field(max_length=1000)] = Field(default_factory=unset)


class UsesQuery(CursorQuery):
    """Filters, order and page of a listing of useses."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    mail_address: Text | None = None
    mail_address__ne: Text | None = None
    mail_address__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    slug_slug: Text | None = None
    slug_slug__ne: Text | None = None
    slug_slug__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    slug_slug__is_null: BooleanParameter | None = None
    token_token: UUID | None = None
    token_token__ne: UUID | None = None
    token_token__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    day_day: Date | None = None
    day_day__ne: Date | None = None
    day_day__gt: Date | None = None
    day_day__ge: Date | None = None
    day_day__lt: Date | None = None
    day_day__le: Date | None = None
    day_day__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    big_number: BigIntegerParameter | None = None
    big_number__ne: BigIntegerParameter | None = None
    big_number__gt: BigIntegerParameter | None = None
    big_number__ge: BigIntegerParameter | None = None
    big_number__lt: BigIntegerParameter | None = None
    big_number__le: BigIntegerParameter | None = None
    big_number__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    word_word: Text | None = None
    word_word__ne: Text | None = None
    word_word__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    code_code: Text | None = None
    code_code__ne: Text | None = None
    code_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
class UsesRead:
    """A uses."""

    __pydantic_config__ = RESPONSE

    id: UUID
    mail_address: str
    slug_slug: str | None
    token_token: UUID
    day_day: date
    big_number: int
    word_word: str
    code_code: str
    created_at: datetime
    updated_at: datetime
    word_ids: list[str] = field(default_factory=list[str])
    day_ids: list[date] = field(default_factory=list[date])
