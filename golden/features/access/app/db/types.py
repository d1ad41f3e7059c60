"""Column types: plain on PostgreSQL, adapted where SQLite lacks a type."""

from decimal import Decimal
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Numeric, Text, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import UTCDateTime
from typing_extensions import override

Timestamp = DateTime(timezone=True).with_variant(UTCDateTime(), "sqlite")

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class ScaledInteger(TypeDecorator[Decimal]):
    """An exact decimal for SQLite, which has none: `12.50` is stored as 1250."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, scale: int) -> None:
        super().__init__()
        self.scale = scale

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value.scaleb(self.scale))

    @override
    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.scale)


def decimal(precision: int, scale: int) -> Numeric[Decimal]:
    """Return an exact decimal type."""
    return Numeric(precision, scale).with_variant(ScaledInteger(scale), "sqlite")


class EnumText(TypeDecorator[StrEnum]):
    """Text that reads as a member of an enum; a CHECK of the table keeps others out."""

    impl = Text
    cache_ok = True

    def __init__(self, members: type[StrEnum]) -> None:
        super().__init__()
        self.members = members

    @override
    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.members(value)


def enum(members: type[StrEnum]) -> EnumText:
    """Return the column type of an enum."""
    return EnumText(members)
