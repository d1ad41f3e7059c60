"""Ranges: the valid numbers, dates, times and durations of a column, counted in its smallest unit.

A decimal with two digits after the point counts in hundredths, a date in days, a moment in microseconds: one
arithmetic of whole numbers serves them all, and it is exact.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

from stackgen.model.entities import FieldType, JsonValue, Kind
from stackgen_fastapi.bounds import Bounds

DAY = 86_400 * 10**6  # microseconds
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ANYWHERE = 10**9  # where a kind has no limit of its own


@dataclass(frozen=True)
class Range:
    """Valid values, `step` units apart."""

    low: int
    high: int
    step: int
    start: int  # a natural value to begin with
    stride: int  # a natural distance between values
    unit: Fraction
    write: Callable[[int, Fraction], JsonValue]
    has_low: bool  # whether what lies below is refused by a limit
    has_high: bool

    @property
    def size(self) -> int:
        """How many values there are."""
        return max(0, (self.high - self.low) // self.step + 1)

    def rising(self, count: int) -> tuple[JsonValue, ...]:
        """Up to `count` values in order, natural ones if the range has room for them."""
        stride = self.stride if self.start + (count - 1) * self.stride <= self.high else self.step
        start = max(self.low, min(self.start, self.high - (count - 1) * stride))
        found = range(self._aligned_up(start), self.high + 1, stride)
        return tuple(self.write(units, self.unit) for units in found[:count])

    def edges(self) -> tuple[JsonValue, ...]:
        """The least and the greatest value, where a limit makes them so."""
        ends = ((self.low, self.has_low), (self.high, self.has_high))
        return tuple(self.write(units, self.unit) for units, given in ends if given) if self.size else ()

    def beyond(self) -> tuple[JsonValue, ...]:
        """Values next to the valid ones."""
        found = [self.low - self.step] if self.has_low else []
        found += [self.high + self.step] if self.has_high else []
        found += [self.low + 1] if self.step > 1 else []
        return tuple(self.write(units, self.unit) for units in found)

    def _aligned_up(self, units: int) -> int:
        return -(-units // self.step) * self.step


def range_of(kind: FieldType, bounds: Bounds) -> Range:
    """The range of a column of an ordered kind."""
    unit = _unit(kind, bounds)
    scale = _SCALES[kind.kind]
    limits = {word: _units(value) / unit for word, value in bounds.numeric.items()}
    step = int(limits.pop("multiple_of", Fraction(1)))
    lows = [math.ceil(limits["ge"])] if "ge" in limits else []
    lows += [math.floor(limits["gt"]) + 1] if "gt" in limits else []
    highs = [math.floor(limits["le"])] if "le" in limits else []
    highs += [math.ceil(limits["lt"]) - 1] if "lt" in limits else []
    low, high = scale.limits(kind, unit)
    return Range(
        low=-(-max([low, *lows]) // step) * step,
        high=max([low, *lows]) - 1 if (least := min([high, *highs])) < max([low, *lows]) else least // step * step,
        step=step,
        start=int(scale.start / unit),
        stride=max(1, int(scale.stride / unit) // step) * step,
        unit=unit,
        write=scale.write,
        has_low=bool(lows) or scale.closed,
        has_high=bool(highs) or scale.closed,
    )


@dataclass(frozen=True)
class _Scale:
    """How one kind counts: in terms of ones, days or microseconds."""

    start: Fraction
    stride: Fraction
    limits: Callable[[FieldType, Fraction], tuple[int, int]]
    write: Callable[[int, Fraction], JsonValue]
    closed: bool = False  # the type itself has limits that requests are held to


def _unit(kind: FieldType, bounds: Bounds) -> Fraction:
    if kind.kind is Kind.DECIMAL:
        return Fraction(1, 10 ** (kind.scale or 0))
    if kind.kind is not Kind.FLOAT:
        return Fraction(1)
    return Fraction(1, math.lcm(32, *(_units(value).denominator for value in bounds.numeric.values())))


def _units(value: float | str) -> Fraction:
    """A bound as a number: of ones, of days or of microseconds."""
    text = str(value)
    if "T" in text:
        return Fraction((datetime.fromisoformat(text) - EPOCH) // timedelta(microseconds=1))
    if text.count("-") > 1:
        return Fraction(date.fromisoformat(text).toordinal())
    return Fraction(text)


def _whole(units: int, _unit: Fraction) -> JsonValue:
    return units


def _float(units: int, unit: Fraction) -> JsonValue:
    return float(units * unit)


def _decimal(units: int, unit: Fraction) -> JsonValue:
    scale = len(str(unit.denominator)) - 1
    digits = f"{abs(units):0{scale + 1}}"
    whole, fraction = digits[: len(digits) - scale], digits[len(digits) - scale :]
    return f"{'-' if units < 0 else ''}{whole}{f'.{fraction}' if fraction else ''}"


def _date(units: int, _unit: Fraction) -> JsonValue:
    return date.fromordinal(units).isoformat()


def _datetime(units: int, _unit: Fraction) -> JsonValue:
    return (EPOCH + timedelta(microseconds=units)).isoformat().replace("+00:00", "Z")


def _time(units: int, _unit: Fraction) -> JsonValue:
    return (datetime.combine(date.min, time()) + timedelta(microseconds=units)).time().isoformat()


def _duration(units: int, _unit: Fraction) -> JsonValue:
    """As responses write it."""
    days, rest = divmod(units, DAY)
    fraction = f".{rest % 10**6:06}".rstrip("0") if rest % 10**6 else ""
    return f"P{days}DT{rest // 10**6}{fraction}S"


def written_duration(text: str) -> str:
    """A duration in any form, as responses write it."""
    parts = re.findall(r"(\d+)(?:\.(\d+))?([WDHMS])", text)
    seconds = {"W": 604_800, "D": 86_400, "H": 3_600, "M": 60, "S": 1}
    units = sum(int(whole) * seconds[letter] * 10**6 + int(f"{fraction:0<6}") for whole, fraction, letter in parts)
    return f"{'-' if text.startswith('-') and units else ''}{_duration(units, Fraction(1))}"


def _bits(bits: int) -> Callable[[FieldType, Fraction], tuple[int, int]]:
    return lambda _kind, _unit: (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def _digits(kind: FieldType, _unit: Fraction) -> tuple[int, int]:
    return 1 - 10 ** (kind.precision or 1), 10 ** (kind.precision or 1) - 1


def _fixed(low: int, high: int) -> Callable[[FieldType, Fraction], tuple[int, int]]:
    return lambda _kind, unit: (int(low / unit), int(high / unit))


_NOON = (datetime(2030, 1, 1, 12, tzinfo=UTC) - EPOCH) // timedelta(microseconds=1)
_LAST = (datetime(9999, 12, 31, tzinfo=UTC) - EPOCH) // timedelta(microseconds=1)
_FIRST = (datetime(1, 1, 2, tzinfo=UTC) - EPOCH) // timedelta(microseconds=1)
_ONE, _MINUTE, _HOUR = Fraction(1), Fraction(60 * 10**6), Fraction(3_600 * 10**6)

_SCALES = {
    Kind.INT: _Scale(_ONE, _ONE, _bits(32), _whole, closed=True),
    Kind.BIGINT: _Scale(_ONE, _ONE, _bits(64), _whole, closed=True),
    Kind.FLOAT: _Scale(_ONE, Fraction(1, 2), _fixed(-ANYWHERE, ANYWHERE), _float),
    Kind.DECIMAL: _Scale(_ONE, _ONE, _digits, _decimal, closed=True),
    Kind.DATE: _Scale(Fraction(date(2030, 1, 1).toordinal()), _ONE, _fixed(1, date.max.toordinal() - 1), _date),
    Kind.TIME: _Scale(Fraction(12 * _HOUR), _MINUTE, _fixed(0, DAY - 1), _time),
    Kind.DATETIME: _Scale(Fraction(_NOON), _HOUR, _fixed(_FIRST, _LAST), _datetime),
    Kind.DURATION: _Scale(_HOUR, _MINUTE, _fixed(0, 999 * DAY), _duration),
}
