"""What requests and responses say about notifications."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import NotificationType
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    BigIntegerParameter,
    Timestamp,
    unset,
)

NotificationDetails = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
NotificationUserId = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
NotificationProductId = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]


class NotificationCreate(BaseModel):
    """A new notification."""

    model_config = ConfigDict(extra="forbid")

    date_: Timestamp = Field(alias="date")
    details: NotificationDetails | None = None
    sent_date: Timestamp
    format: NotificationType
    user_id: NotificationUserId
    product_id: NotificationProductId


class NotificationUpdate(BaseModel):
    """Changes to a notification; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    date_: Timestamp = Field(default_factory=unset, alias="date")
    details: NotificationDetails | None = None
    sent_date: Timestamp = Field(default_factory=unset)
    format: NotificationType = Field(default_factory=unset)
    user_id: NotificationUserId = Field(default_factory=unset)
    product_id: NotificationProductId = Field(default_factory=unset)


class NotificationQuery(CursorQuery):
    """Filters, order and page of a listing of notifications."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    date_: Timestamp | None = Field(default=None, alias="date")
    date__ne: Timestamp | None = None
    date__gt: Timestamp | None = None
    date__ge: Timestamp | None = None
    date__lt: Timestamp | None = None
    date__le: Timestamp | None = None
    date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    sent_date: Timestamp | None = None
    sent_date__ne: Timestamp | None = None
    sent_date__gt: Timestamp | None = None
    sent_date__ge: Timestamp | None = None
    sent_date__lt: Timestamp | None = None
    sent_date__le: Timestamp | None = None
    sent_date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    format: NotificationType | None = None
    format__ne: NotificationType | None = None
    format__in: Annotated[list[NotificationType], *COMMA_SEPARATED] | None = None
    user_id: BigIntegerParameter | None = None
    user_id__ne: BigIntegerParameter | None = None
    user_id__gt: BigIntegerParameter | None = None
    user_id__ge: BigIntegerParameter | None = None
    user_id__lt: BigIntegerParameter | None = None
    user_id__le: BigIntegerParameter | None = None
    user_id__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    product_id: BigIntegerParameter | None = None
    product_id__ne: BigIntegerParameter | None = None
    product_id__gt: BigIntegerParameter | None = None
    product_id__ge: BigIntegerParameter | None = None
    product_id__lt: BigIntegerParameter | None = None
    product_id__le: BigIntegerParameter | None = None
    product_id__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    sort: (
        Literal[
            "id",
            "-id",
            "date",
            "-date",
            "sent_date",
            "-sent_date",
            "user_id",
            "-user_id",
            "product_id",
            "-product_id",
        ]
        | None
    ) = None


@dataclass(slots=True)
class NotificationRead:
    """A notification."""

    __pydantic_config__ = RESPONSE

    id: int
    date_: Annotated[datetime, Field(alias="date")]
    details: str | None
    sent_date: datetime
    format: NotificationType
    user_id: int
    product_id: int
