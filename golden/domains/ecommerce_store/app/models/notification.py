"""The table of notifications."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint
from sqlmodel import Field

from app.db.types import BigKey, Timestamp, enum
from app.models.base import Base
from app.models.enums import NotificationType


class Notification(Base, table=True):
    """A notification."""

    __tablename__ = "notification"
    __table_args__ = (
        CheckConstraint("length(details) <= 255", name="details_length"),
        CheckConstraint("format IN ('EMAIL', 'SMS', 'PARCEL')", name="format_valid"),
    )

    id: int = Field(default=None, primary_key=True, sa_type=BigKey)
    date_: datetime = Field(
        sa_type=Timestamp,
        sa_column_kwargs={"name": "date", "key": "date_", "info": {"field": "date"}},
    )
    details: str | None = Field(default=None, max_length=255)
    sent_date: datetime = Field(sa_type=Timestamp)
    format: NotificationType = Field(sa_type=enum(NotificationType))
    user_id: int = Field(sa_type=BigInteger)
    product_id: int = Field(sa_type=BigInteger)
