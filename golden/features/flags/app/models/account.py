"""The table of accounts."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7


class Account(Base, table=True):
    """An account."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("length(handle) BETWEEN 3 AND 30", name="handle_length"),
        CheckConstraint("length(hint) <= 200", name="hint_length"),
        CheckConstraint("length(old_name) <= 50", name="old_name_length"),
        CheckConstraint("length(shown) BETWEEN 1 AND 20", name="shown_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    handle: str = Field(max_length=30, unique=True)
    balance: Decimal = Field(
        default=Decimal("0.00"),
        sa_type=decimal(12, 2),
        sa_column_kwargs={"server_default": text("0")},
    )
    last_seen_at: datetime | None = Field(default=None, sa_type=Timestamp)
    hint: str | None = Field(default=None, max_length=200)
    secret: str = Field(max_length=255)
    internal_note: str | None = Field(default=None, sa_type=Text)
    rank: int = Field(default=0, index=True, sa_column_kwargs={"server_default": text("0")})
    old_name: str | None = Field(default=None, max_length=50)
    shown: str = Field(max_length=20)
    created_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP")},
    )
    updated_at: datetime = Field(
        default_factory=utcnow,
        sa_type=Timestamp,
        sa_column_kwargs={"server_default": text("CURRENT_TIMESTAMP"), "onupdate": utcnow},
    )
