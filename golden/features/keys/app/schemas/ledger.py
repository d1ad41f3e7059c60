"""What requests and responses say about ledgers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BigIntegerKey, Timestamp, unset

LedgerLabel = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class LedgerCreate(BaseModel):
    """A new ledger."""

    model_config = ConfigDict(extra="forbid")

    label: LedgerLabel


class LedgerUpdate(BaseModel):
    """Changes to a ledger; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: LedgerLabel = Field(default_factory=unset)


class LedgerQuery(CursorQuery):
    """Filters, order and page of a listing of ledgers."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
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
class LedgerRead:
    """A ledger."""

    __pydantic_config__ = RESPONSE

    id: int
    label: str
    created_at: datetime
    updated_at: datetime
