"""The table of contracts."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal, enum
from app.models.base import Base, utcnow, uuid7
from app.models.enums import Mode


class Contract(Base, table=True):
    """A contract."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("mode IN ('manual', 'auto')", name="mode_valid"),
        CheckConstraint("length(note) <= 200", name="note_length"),
        CheckConstraint("seats > 0", name="seats_positive"),
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="ends_after_start"),
        CheckConstraint("used <= seats", name="used_fits"),
        CheckConstraint("discount >= 0 AND discount <= price", name="discount_fits"),
        CheckConstraint("rate >= 0 AND rate <= 1", name="rate_is_share").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("rate >= 0 AND rate <= 10000", name="rate_is_share").ddl_if(
            dialect="sqlite"
        ),
        CheckConstraint("NOT (price > 1000.5 AND note IS NULL)", name="cheap_or_noted").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("NOT (price > 100050 AND note IS NULL)", name="cheap_or_noted").ddl_if(
            dialect="sqlite"
        ),
        CheckConstraint("mode IN ('manual', 'auto')", name="known_mode"),
        CheckConstraint("(price * seats) <= 99999999.99", name="total_fits").ddl_if(
            dialect="postgresql"
        ),
        CheckConstraint("(price * seats) <= 9999999999", name="total_fits").ddl_if(
            dialect="sqlite"
        ),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    starts_on: date
    ends_on: date | None = Field(default=None)
    seats: int
    used: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    price: Decimal = Field(sa_type=decimal(10, 2))
    discount: Decimal = Field(
        default=Decimal("0.00"),
        sa_type=decimal(10, 2),
        sa_column_kwargs={"server_default": text("0")},
    )
    rate: Decimal = Field(default=Decimal("0.5000"), sa_type=decimal(5, 4))
    mode: Mode = Field(
        default=Mode.manual, sa_type=enum(Mode), sa_column_kwargs={"server_default": "manual"}
    )
    note: str | None = Field(default=None, max_length=200)
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
