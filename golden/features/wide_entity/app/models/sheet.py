"""The table of sheets."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Double, Text, text
from sqlmodel import Field

from app.db.types import Timestamp, decimal
from app.models.base import Base, utcnow, uuid7


class Sheet(Base, table=True):
    """A sheet."""

    __tablename__ = "sheet"
    __table_args__ = (
        CheckConstraint("length(field_number_00) BETWEEN 1 AND 20", name="field_number_00_length"),
        CheckConstraint("length(field_number_12) BETWEEN 1 AND 20", name="field_number_12_length"),
        CheckConstraint("length(field_number_24) BETWEEN 1 AND 20", name="field_number_24_length"),
        CheckConstraint("length(field_number_36) BETWEEN 1 AND 20", name="field_number_36_length"),
        CheckConstraint("length(field_number_48) BETWEEN 1 AND 20", name="field_number_48_length"),
    )

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    field_number_00: str = Field(max_length=20)
    field_number_01: int
    field_number_02: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    field_number_03: date | None = Field(default=None)
    field_number_04: Decimal | None = Field(default=None, sa_type=decimal(9, 3))
    field_number_05: datetime | None = Field(default=None, sa_type=Timestamp)
    field_number_06: float | None = Field(default=None, sa_type=Double)
    field_number_07: str | None = Field(default=None, sa_type=Text)
    field_number_08: UUID | None = Field(default=None)
    field_number_09: int | None = Field(default=None, sa_type=BigInteger)
    field_number_10: time | None = Field(default=None)
    field_number_11: timedelta | None = Field(default=None)
    field_number_12: str = Field(max_length=20)
    field_number_13: int
    field_number_14: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    field_number_15: date | None = Field(default=None)
    field_number_16: Decimal | None = Field(default=None, sa_type=decimal(9, 3))
    field_number_17: datetime | None = Field(default=None, sa_type=Timestamp)
    field_number_18: float | None = Field(default=None, sa_type=Double)
    field_number_19: str | None = Field(default=None, sa_type=Text)
    field_number_20: UUID | None = Field(default=None)
    field_number_21: int | None = Field(default=None, sa_type=BigInteger)
    field_number_22: time | None = Field(default=None)
    field_number_23: timedelta | None = Field(default=None)
    field_number_24: str = Field(max_length=20)
    field_number_25: int
    field_number_26: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    field_number_27: date | None = Field(default=None)
    field_number_28: Decimal | None = Field(default=None, sa_type=decimal(9, 3))
    field_number_29: datetime | None = Field(default=None, sa_type=Timestamp)
    field_number_30: float | None = Field(default=None, sa_type=Double)
    field_number_31: str | None = Field(default=None, sa_type=Text)
    field_number_32: UUID | None = Field(default=None)
    field_number_33: int | None = Field(default=None, sa_type=BigInteger)
    field_number_34: time | None = Field(default=None)
    field_number_35: timedelta | None = Field(default=None)
    field_number_36: str = Field(max_length=20)
    field_number_37: int
    field_number_38: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    field_number_39: date | None = Field(default=None)
    field_number_40: Decimal | None = Field(default=None, sa_type=decimal(9, 3))
    field_number_41: datetime | None = Field(default=None, sa_type=Timestamp)
    field_number_42: float | None = Field(default=None, sa_type=Double)
    field_number_43: str | None = Field(default=None, sa_type=Text)
    field_number_44: UUID | None = Field(default=None)
    field_number_45: int | None = Field(default=None, sa_type=BigInteger)
    field_number_46: time | None = Field(default=None)
    field_number_47: timedelta | None = Field(default=None)
    field_number_48: str = Field(max_length=20)
    field_number_49: int
    field_number_50: bool = Field(default=False, sa_column_kwargs={"server_default": text("false")})
    field_number_51: date | None = Field(default=None)
    field_number_52: Decimal | None = Field(default=None, sa_type=decimal(9, 3))
    field_number_53: datetime | None = Field(default=None, sa_type=Timestamp)
    field_number_54: float | None = Field(default=None, sa_type=Double)
    field_number_55: str | None = Field(default=None, sa_type=Text)
    field_number_56: UUID | None = Field(default=None)
    field_number_57: int | None = Field(default=None, sa_type=BigInteger)
    field_number_58: time | None = Field(default=None)
    field_number_59: timedelta | None = Field(default=None)
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
