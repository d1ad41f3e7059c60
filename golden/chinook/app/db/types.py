"""Column types: plain on PostgreSQL, adapted where SQLite lacks a type."""

from decimal import Decimal

from sqlalchemy import BigInteger, DateTime, Dialect, Numeric, TypeDecorator
from sqlmodel import UTCDateTime
from typing_extensions import override

Timestamp = DateTime(timezone=True).with_variant(UTCDateTime(), "sqlite")


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
