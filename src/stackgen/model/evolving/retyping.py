"""Retyping: two fields -> whether every value of the one is a value of the other."""

from __future__ import annotations

from enum import StrEnum

from stackgen.model.entities import Constraints, FieldType, Kind
from stackgen.model.fieldtypes import TEXTUAL

# Characters at most where the spec gives no other limit.
LENGTHS = {Kind.EMAIL: 254, Kind.URL: 2048, Kind.SLUG: 200}
# Characters that a value of another type needs as text.
WRITTEN = {
    Kind.BOOL: 5,
    Kind.INT: 11,
    Kind.BIGINT: 20,
    Kind.FLOAT: 25,
    Kind.UUID: 36,
    Kind.DATE: 10,
    Kind.TIME: 15,
    Kind.DATETIME: 27,
}
DIGITS = {Kind.INT: 10, Kind.BIGINT: 19}
TEXT = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL, Kind.SLUG})
NUMBERS = frozenset({Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.DECIMAL})

# What a value of one type can be read as, one by one; some of them will not do, and then the upgrade stops.
_FROM_TEXT = NUMBERS | {Kind.BOOL, Kind.DATE, Kind.DATETIME, Kind.UUID, Kind.ENUM, Kind.JSON}
_INTO_TEXT = NUMBERS | {Kind.BOOL, Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.UUID, Kind.ENUM, Kind.JSON}


class Fit(StrEnum):
    """What becomes of values when the type changes."""

    SAME = "same"  # nothing
    LOSSLESS = "lossless"  # each has its place in the new type
    PERHAPS = "perhaps"  # some may not fit: the spec has to say `cast`
    NEVER = "never"  # there is no way from one to the other


def fit(before: FieldType, rules: Constraints, after: FieldType, new_rules: Constraints) -> Fit:
    """What becomes of the values of a field; enums are compared by the caller."""
    if before.many or after.many:
        return _lists(before, after)
    if before.kind is Kind.TYPE and after.kind is Kind.JSON:
        return Fit.LOSSLESS
    if before.value_type != after.value_type:
        return Fit.NEVER
    if before.kind is after.kind and before.kind is not Kind.DECIMAL and before.kind not in TEXTUAL | {Kind.BYTES}:
        return Fit.SAME
    if (before.kind in TEXT and after.kind in TEXT) or before.kind is after.kind is Kind.BYTES:
        return _texts(before, rules, after, new_rules)
    if before.kind is after.kind is Kind.PASSWORD:
        return Fit.SAME
    if Kind.PASSWORD in {before.kind, after.kind}:
        return Fit.NEVER
    return _others(before, after, new_rules)


def keeps_keys(found: Fit, before: FieldType, after: FieldType) -> bool:
    """Whether all that refers to a key of the one type can go on with a key of the other."""
    wider = (before.kind, after.kind) == (Kind.INT, Kind.BIGINT) or {before.kind, after.kind} <= TEXT
    return found is Fit.SAME or (found is Fit.LOSSLESS and wider)


def _lists(before: FieldType, after: FieldType) -> Fit:
    if before.many and after.many:
        same = before.kind is after.kind and before.enum == after.enum
        return Fit.SAME if same else Fit.LOSSLESS if before.kind in TEXT and after.kind in TEXT else Fit.NEVER
    return Fit.LOSSLESS if before.many and after.kind is Kind.JSON else Fit.NEVER


def _texts(before: FieldType, rules: Constraints, after: FieldType, new_rules: Constraints) -> Fit:
    old, new = _length(before, rules), _length(after, new_rules)
    if new is not None and (old is None or old > new):
        return Fit.PERHAPS
    return Fit.SAME if before.kind is after.kind and old == new else Fit.LOSSLESS


def _length(kind: FieldType, rules: Constraints) -> int | None:
    return LENGTHS.get(kind.kind) if rules.max_length is None else rules.max_length


def _others(before: FieldType, after: FieldType, new_rules: Constraints) -> Fit:
    one, other = before.kind, after.kind
    if one in NUMBERS and other in NUMBERS:
        return _numbers(before, after)
    if other in TEXT:
        return _into_text(before, after, new_rules)
    if one in TEXT:
        return Fit.PERHAPS if other in _FROM_TEXT else Fit.NEVER
    if (one, other) == (Kind.DATE, Kind.DATETIME):
        return Fit.LOSSLESS
    if (one, other) in {(Kind.DATETIME, Kind.DATE), (Kind.BOOL, Kind.INT), (Kind.INT, Kind.BOOL)}:
        return Fit.LOSSLESS if one is Kind.BOOL else Fit.PERHAPS
    return Fit.NEVER


def _numbers(before: FieldType, after: FieldType) -> Fit:
    if before.kind is after.kind is Kind.DECIMAL:
        return _decimals(before, after)
    pair = (before.kind, after.kind)
    if pair in {(Kind.INT, Kind.BIGINT), (Kind.INT, Kind.FLOAT)}:
        return Fit.LOSSLESS
    if after.kind is Kind.DECIMAL and before.kind in DIGITS and _whole(after) >= DIGITS[before.kind]:
        return Fit.LOSSLESS
    return Fit.PERHAPS


def _decimals(before: FieldType, after: FieldType) -> Fit:
    if (before.precision, before.scale) == (after.precision, after.scale):
        return Fit.SAME
    wider = _whole(after) >= _whole(before) and (after.scale or 0) >= (before.scale or 0)
    return Fit.LOSSLESS if wider else Fit.PERHAPS


def _whole(kind: FieldType) -> int:
    """Digits before the point."""
    return (kind.precision or 0) - (kind.scale or 0)


def _into_text(before: FieldType, after: FieldType, new_rules: Constraints) -> Fit:
    if before.kind not in _INTO_TEXT or after.kind not in {Kind.STRING, Kind.TEXT}:
        return Fit.NEVER
    room = _length(after, new_rules)
    needed = (before.precision or 0) + 3 if before.kind is Kind.DECIMAL else WRITTEN.get(before.kind)
    return Fit.LOSSLESS if room is None or (needed is not None and room >= needed) else Fit.PERHAPS
