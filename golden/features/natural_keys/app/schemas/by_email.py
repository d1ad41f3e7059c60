"""What requests and responses say about by emails."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, Email, ListedText, Text, Timestamp


class ByEmailCreate(BaseModel):
    """A new by email."""

    model_config = ConfigDict(extra="forbid")

    address: Email
    name: Text | None = None


class ByEmailUpdate(BaseModel):
    """Changes to a by email; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: Text | None = None


class ByEmailQuery(CursorQuery):
    """Filters, order and page of a listing of by emails."""

    address: Text | None = None
    address__ne: Text | None = None
    address__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
        Literal["address", "-address", "created_at", "-created_at", "updated_at", "-updated_at"]
        | None
    ) = None


@dataclass(slots=True)
class ByEmailRead:
    """A by email."""

    __pydantic_config__ = RESPONSE

    address: str
    name: str | None
    created_at: datetime
    updated_at: datetime
