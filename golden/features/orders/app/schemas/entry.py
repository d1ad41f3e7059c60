"""What requests and responses say about entries."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Level
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    DIGITS,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerParameter,
    Boolean,
    BooleanParameter,
    Date,
    Duration,
    IntegerKey,
    IntegerParameter,
    Number,
    NumberParameter,
    Time,
    Timestamp,
    decimal,
)

EntryRank = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
EntryScore = Annotated[Decimal, *decimal(6, 2)]
EntryLabel = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
EntryWide = Annotated[Decimal, *decimal(30, 6)]
EntryBig = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
EntryScoreFilter = Annotated[Decimal, *decimal(6, 2)]
EntryWideFilter = Annotated[Decimal, *decimal(30, 6)]


class EntryCreate(BaseModel):
    """A new entry."""

    model_config = ConfigDict(extra="forbid")

    rank: EntryRank | None = None
    score: EntryScore | None = None
    level: Level | None = None
    seen_at: Timestamp | None = None
    day: Date | None = None
    tm: Time | None = None
    lasts: Duration | None = None
    label: EntryLabel | None = None
    ratio: Number | None = None
    flag: Boolean | None = None
    wide: EntryWide | None = None
    big: EntryBig | None = None
    token: UUID | None = None


class EntryUpdate(BaseModel):
    """Changes to an entry; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    rank: EntryRank | None = None
    score: EntryScore | None = None
    level: Level | None = None
    seen_at: Timestamp | None = None
    day: Date | None = None
    tm: Time | None = None
    lasts: Duration | None = None
    label: EntryLabel | None = None
    ratio: Number | None = None
    flag: Boolean | None = None
    wide: EntryWide | None = None
    big: EntryBig | None = None
    token: UUID | None = None


class EntryQuery(CursorQuery):
    """Filters, order and page of a listing of entries."""

    limit: Annotated[int, Field(ge=1, le=7, description="How many items at most."), DIGITS] = 3
    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    rank: IntegerParameter | None = None
    rank__ne: IntegerParameter | None = None
    rank__gt: IntegerParameter | None = None
    rank__ge: IntegerParameter | None = None
    rank__lt: IntegerParameter | None = None
    rank__le: IntegerParameter | None = None
    rank__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    rank__is_null: BooleanParameter | None = None
    score: EntryScoreFilter | None = None
    score__ne: EntryScoreFilter | None = None
    score__gt: EntryScoreFilter | None = None
    score__ge: EntryScoreFilter | None = None
    score__lt: EntryScoreFilter | None = None
    score__le: EntryScoreFilter | None = None
    score__in: Annotated[list[EntryScoreFilter], *COMMA_SEPARATED] | None = None
    score__is_null: BooleanParameter | None = None
    level: Level | None = None
    level__ne: Level | None = None
    level__in: Annotated[list[Level], *COMMA_SEPARATED] | None = None
    level__is_null: BooleanParameter | None = None
    seen_at: Timestamp | None = None
    seen_at__ne: Timestamp | None = None
    seen_at__gt: Timestamp | None = None
    seen_at__ge: Timestamp | None = None
    seen_at__lt: Timestamp | None = None
    seen_at__le: Timestamp | None = None
    seen_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    seen_at__is_null: BooleanParameter | None = None
    day: Date | None = None
    day__ne: Date | None = None
    day__gt: Date | None = None
    day__ge: Date | None = None
    day__lt: Date | None = None
    day__le: Date | None = None
    day__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    day__is_null: BooleanParameter | None = None
    tm: Time | None = None
    tm__ne: Time | None = None
    tm__gt: Time | None = None
    tm__ge: Time | None = None
    tm__lt: Time | None = None
    tm__le: Time | None = None
    tm__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    tm__is_null: BooleanParameter | None = None
    ratio: NumberParameter | None = None
    ratio__ne: NumberParameter | None = None
    ratio__gt: NumberParameter | None = None
    ratio__ge: NumberParameter | None = None
    ratio__lt: NumberParameter | None = None
    ratio__le: NumberParameter | None = None
    ratio__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    ratio__is_null: BooleanParameter | None = None
    flag: BooleanParameter | None = None
    flag__ne: BooleanParameter | None = None
    flag__is_null: BooleanParameter | None = None
    wide: EntryWideFilter | None = None
    wide__ne: EntryWideFilter | None = None
    wide__gt: EntryWideFilter | None = None
    wide__ge: EntryWideFilter | None = None
    wide__lt: EntryWideFilter | None = None
    wide__le: EntryWideFilter | None = None
    wide__in: Annotated[list[EntryWideFilter], *COMMA_SEPARATED] | None = None
    wide__is_null: BooleanParameter | None = None
    big: BigIntegerParameter | None = None
    big__ne: BigIntegerParameter | None = None
    big__gt: BigIntegerParameter | None = None
    big__ge: BigIntegerParameter | None = None
    big__lt: BigIntegerParameter | None = None
    big__le: BigIntegerParameter | None = None
    big__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    big__is_null: BooleanParameter | None = None
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
            "rank",
            "-rank",
            "score",
            "-score",
            "level",
            "-level",
            "seen_at",
            "-seen_at",
            "day",
            "-day",
            "tm",
            "-tm",
            "lasts",
            "-lasts",
            "label",
            "-label",
            "ratio",
            "-ratio",
            "flag",
            "-flag",
            "wide",
            "-wide",
            "big",
            "-big",
            "token",
            "-token",
            "id",
            "-id",
        ]
        | None
    ) = None


@dataclass(slots=True)
class EntryRead:
    """An entry."""

    __pydantic_config__ = RESPONSE

    id: int
    rank: int | None
    score: Decimal | None
    level: Level | None
    seen_at: datetime | None
    day: date | None
    tm: Time | None
    lasts: Duration | None
    label: str | None
    ratio: float | None
    flag: bool | None
    wide: Decimal | None
    big: int | None
    token: UUID | None
    created_at: datetime
    updated_at: datetime
